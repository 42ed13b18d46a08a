import { defineConfig } from '@playwright/test';
import type { Options, WorkerOptions } from './e2e/extension.ts';

/** Browsers are launched by the drivers of e2e/: both browsers, one runner. A test that fails takes its worker and its browser with it. */
export default defineConfig<Options, WorkerOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 240_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A first click straight after a start is sometimes lost by the browser; reader.mjs asks again. Nothing else is retried.
  retries: 0,
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: { which: 'chromium' } },
    { name: 'firefox', use: { which: 'firefox' } },
  ],
});
