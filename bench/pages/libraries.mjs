/** The libraries that a measure can be compared with, where they are installed; none is part of the project. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const LIBRARIES = {
  readability: {
    package: '@mozilla/readability',
    file: 'Readability.js',
    run: 'new Readability(document.cloneNode(true)).parse()?.content',
  },
  defuddle: { package: 'defuddle', file: 'dist/index.js', run: 'new Defuddle(document).parse()?.content' },
};

/** @param {string | undefined} list Names with commas between. Says of each that is not installed how to have it. */
export function comparedWith(list) {
  const require = createRequire(import.meta.url);
  const compared = [];
  for (const id of list?.split(',') ?? []) {
    const library = LIBRARIES[id];
    if (!library)
      throw new Error(`Unknown library to compare with: ${id}. Known: ${Object.keys(LIBRARIES).join(', ')}.`);
    try {
      const root = join(require.resolve(`${library.package}/package.json`), '..');
      compared.push({ id, ...library, source: readFileSync(join(root, library.file), 'utf8') });
    } catch {
      console.log(
        `${library.package} is not installed: not compared. Install it with: npm install --no-save ${library.package}`,
      );
    }
  }
  return compared;
}
