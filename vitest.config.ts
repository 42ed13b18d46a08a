import { defineConfig } from 'vitest/config';
import { undecoded } from './vite.config.ts';

/** Unit, shell and house tests run without a browser: having no DOM is part of the test. */
export default defineConfig({
  // The HTML parser as it ships, or tests would let through what only its whole can do.
  resolve: { alias: undecoded },
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    // Says only when to give up: a machine with other work is no failure.
    testTimeout: 60_000,
    exclude: ['**/node_modules/**', '**/dist/**', '**/.cache/**', 'e2e/**'],
    server: { deps: { inline: ['htmlparser2'] } },
  },
});
