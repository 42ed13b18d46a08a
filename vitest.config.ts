import { defineConfig } from 'vitest/config';

/** Unit, shell and house tests run without a browser: having no DOM is part of the test. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    // Says only when to give up: a machine with other work is no failure.
    testTimeout: 60_000,
    exclude: ['**/node_modules/**', '**/dist/**', '**/.cache/**', 'e2e/**'],
  },
});
