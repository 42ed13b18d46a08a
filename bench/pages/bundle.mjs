// The code of src/page as one script, the way the content script ships it, put on a global for the bench and the tests.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export async function bundlePageReader() {
  const entry = fileURLToPath(new URL('../../src/page/index.ts', import.meta.url));
  const build = await rolldown({ input: entry, platform: 'browser', logLevel: 'silent' });
  const { output } = await build.generate({ format: 'iife', name: 'pageReader', minify: true });
  await build.close();
  return `${output[0].code};globalThis.pageReader=pageReader;`;
}
