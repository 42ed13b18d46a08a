// The code of src/page as one script, the way the content script ships it, put on a global for the bench and the tests.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));

export async function bundlePageReader() {
  return `${await built(`${root}src/page/index.ts`, 'pageReader')};globalThis.pageReader=pageReader;`;
}

/** A script that leaves `reading`: what a module of this source exports. */
export function bundleOf(source) {
  const entry = `${root}reading.js`;
  return built(entry, 'reading', [
    { name: 'source', resolveId: (id) => (id === entry ? entry : null), load: (id) => (id === entry ? source : null) },
  ]);
}

async function built(input, name, plugins = []) {
  const build = await rolldown({ input, platform: 'browser', logLevel: 'silent', plugins });
  const { output } = await build.generate({ format: 'iife', name, minify: true });
  await build.close();
  return output[0].code;
}
