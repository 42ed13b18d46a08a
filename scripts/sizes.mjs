/** How large the built files are, against the budgets of package.json (kB, gzip). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const KB = 1000;

/** The files that each budget counts: what is injected, and everything that the background loads. */
function parts(dist) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    );
  return {
    content: files.filter((file) => /^extension\/content\/(?!selection|later|lines|own-site).*\.js$/.test(file)),
    later: files.filter((file) => /^extension\/content\/later\.js$/.test(file)),
    lines: files.filter((file) => /^extension\/content\/lines\.js$/.test(file)),
    site: files.filter((file) => /^extension\/content\/own-site\.js$/.test(file)),
    selection: files.filter((file) => /^extension\/content\/selection\.js$/.test(file)),
    panel: files.filter((file) => /^extension\/panel\b.*\.js$/.test(file)),
    background: reachable(dist, ['service-worker-loader.js']),
  };
}

/** A module and all that it imports, in turn. */
function reachable(dist, found) {
  for (const file of found) {
    if (!existsSync(join(dist, file))) continue;
    for (const [, , to] of readFileSync(join(dist, file), 'utf8').matchAll(
      /(?:from|import)\s*\(?\s*(["'`])(\.{1,2}\/[^"'`]+\.js)\1/g,
    )) {
      const path = join(file, '..', to).replaceAll('\\', '/');
      if (!found.includes(path)) found.push(path);
    }
  }
  return found.filter((file) => existsSync(join(dist, file)));
}

export function sizesOf(mode) {
  const dist = join(root, 'dist', mode);
  const { budgets } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries(parts(dist)).map(([name, files]) => {
    const bodies = files.map((file) => readFileSync(join(dist, file)));
    const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
    const gzip = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    return { name, files: files.length, kB: bytes / KB, gzip: gzip / KB, budget: budgets[name] };
  });
}

export function printSizes(modes) {
  for (const mode of modes) {
    for (const { name, kB, gzip, budget } of sizesOf(mode)) {
      const over = gzip > budget ? '  OVER ITS BUDGET' : '';
      console.log(
        `${mode.padEnd(8)} ${name.padEnd(11)} ${kB.toFixed(1).padStart(7)} kB ${gzip.toFixed(1).padStart(7)} kB gzip, of ${budget}${over}`,
      );
    }
  }
}

/** Also false where a part is missing altogether. */
export function budgetsHold(modes) {
  return modes.every((mode) => sizesOf(mode).every(({ files, gzip, budget }) => files > 0 && gzip <= budget));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  printSizes(['chrome', 'firefox']);
  if (!budgetsHold(['chrome', 'firefox'])) process.exit(1);
}
