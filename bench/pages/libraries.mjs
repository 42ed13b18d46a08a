/** The libraries that a measure can be compared with, where they are installed; none is part of the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NAIVE } from './naive.mjs';

const LIBRARIES = {
  readability: {
    package: '@mozilla/readability',
    file: 'Readability.js',
    run: 'new Readability(document.cloneNode(true)).parse()?.content',
  },
  naive: { source: '', run: NAIVE },
  defuddle: { package: 'defuddle', file: 'dist/index.js', run: 'new Defuddle(document).parse()?.content' },
};

/** @param {string | undefined} list Names with commas between. Says of each that is not installed how to have it. */
export function comparedWith(list) {
  const compared = [];
  for (const id of list?.split(',') ?? []) {
    const library = LIBRARIES[id];
    if (!library)
      throw new Error(`Unknown library to compare with: ${id}. Known: ${Object.keys(LIBRARIES).join(', ')}.`);
    if (!library.package) {
      compared.push({ id, ...library });
      continue;
    }
    try {
      const folder = fileURLToPath(new URL(`../../node_modules/${library.package}/`, import.meta.url));
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      compared.push({ id, ...library, version, source: readFileSync(join(folder, library.file), 'utf8') });
    } catch {
      console.log(
        `${library.package} is not installed: not compared. Install it with: npm install --no-save ${library.package}`,
      );
    }
  }
  return compared;
}
