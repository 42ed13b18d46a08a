/** Keeps ARCHITECTURE.md true: who imports whom, what is listed, how long a file is, and what is never written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = import.meta.dirname;

/** The import table. A room may always import itself; what is in no row is no room. */
const common = ['src/model', 'extension/browser', 'extension/messages', 'extension/settings', 'extension/i18n'];
const page = [...common, 'src/provider', 'src/evidence', 'extension/ask', 'extension/grant'];
const mayImport: { [room: string]: readonly string[] } = {
  'src/model': [],
  'src/provider': ['src/model'],
  'src/text': ['src/model'],
  'src/page': ['src/model', 'src/text'],
  'src/statements': ['src/model', 'src/text'],
  'src/wording': ['src/model', 'src/text'],
  'src/site': ['src/model'],
  'src/evidence': ['src/model', 'src/provider', 'src/text'],
  'src/verdict': ['src/model', 'src/provider', 'src/text'],
  'src/report': ['src/model', 'src/provider', 'src/text'],
  'src/check': [
    'src/model',
    'src/provider',
    'src/text',
    'src/statements',
    'src/wording',
    'src/evidence',
    'src/verdict',
  ],
  'extension/messages': ['src/model', 'src/page'],
  'extension/slices': ['src/model'],
  'extension/browser': [],
  'extension/settings': ['src/model', 'extension/browser'],
  'extension/i18n': ['src/model', 'extension/browser', 'public/_locales'],
  'extension/ask': ['src/model', 'extension/browser', 'extension/messages'],
  'extension/grant': ['src/model', 'extension/browser', 'extension/messages'],
  'extension/connection': [],
  'extension/archive': ['src/evidence', 'extension/connection', 'extension/feed-on-disk'],
  'extension/feed-on-disk': ['src/evidence'],
  'extension/feeds': ['src/model', 'src/provider', 'src/evidence', 'extension/archive', 'extension/feed-on-disk'],
  'extension/background': [
    ...common,
    'extension/archive',
    'extension/connection',
    'extension/feeds',
    'src/provider',
    'src/text',
    'extension/slices',
    'src/check',
    'src/page',
    'src/evidence',
    'src/verdict',
    'src/report',
    'src/site',
  ],
  'extension/content': [
    'src/model',
    'src/page',
    'src/text',
    'src/report',
    'extension/messages',
    'extension/slices',
    'extension/panel',
  ],
  'extension/panel': ['src/model', 'src/text', 'src/report', 'extension/messages', 'public/_locales'],
  // Models of the browser's are fetched by a click on a page.
  'extension/options': [...page, 'src/verdict', 'extension/archive', 'extension/feeds'],
  'extension/welcome': page,
  // Runs in itself what is injected into other pages.
  'extension/paste': [...page, 'extension/content', 'extension/panel'],
};

/** Packages, by the room that may use them. What `src/` uses must run anywhere. */
const mayUse: { [room: string]: readonly string[] } = {
  'src/evidence': ['htmlparser2'],
  'extension/browser': ['webextension-polyfill'],
  'extension/panel': ['preact', '@preact/signals'],
  'extension/options': ['preact'],
  'extension/welcome': ['preact'],
  'extension/paste': ['preact'],
};

const plugins = [
  'src/page/platforms',
  'src/evidence/sources',
  'src/verdict/verifiers',
  'src/verdict/language-model/adapters',
  'src/report/formats',
  'src/text/languages',
];

function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/(^|\/)(node_modules|fixtures)\//.test(path));
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
const packageOf = (specifier: string) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const roomOf = (path: string) =>
  path
    .split('/')
    .slice(0, 2)
    .join('/')
    .replace(/(\.test)?\.tsx?$/, '');
const code = [...filesUnder('src'), ...filesUnder('extension')].filter(
  (path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
);
const shipped = code.filter((path) => !isTest(path));

interface Import {
  from: string;
  /** The path of a file of ours, or the name of a package. */
  to: string;
  ours: boolean;
  typeOnly: boolean;
  query: string;
}

function importsOf(path: string): Import[] {
  const pattern =
    /\b(?:import|export)\s+(type\s)?[^'"`;()]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...withoutComments(read(path)).matchAll(pattern)].map(([, type, from, bare]) => {
    const [specifier = '', query = ''] = (from ?? bare ?? '').split('?');
    const ours = specifier.startsWith('.');
    const to = ours ? posix.join(dirname(path), specifier) : specifier;
    return { from: path, to, ours, typeOnly: Boolean(type), query };
  });
}

/** A vitest message names each offender, so the list itself is what is compared. */
const none: string[] = [];

describe('imports', () => {
  const imports = code.flatMap(importsOf);
  // The files that are injected are taken by name: none of their code runs where they are named.
  const injected = ({ query }: Import) => query === 'iife';

  it('every file stands in a room of the table', () => {
    expect(code.filter((path) => !(roomOf(path) in mayImport))).toEqual(none);
  });

  it('every import between rooms is in the table', () => {
    const forbidden = imports.filter((one) => {
      const [from, to] = [roomOf(one.from), roomOf(one.to)];
      if (isTest(one.from) && one.to.startsWith('e2e/sources/')) return false; // real servers, on this machine
      return one.ours && from !== to && !injected(one) && !mayImport[from]?.includes(to);
    });
    expect(forbidden.map(({ from, to }) => `${from} imports ${to}`)).toEqual(none);
  });

  it('every package is used only where the table says', () => {
    const forbidden = imports.filter(({ from, to, ours }) => {
      if (ours || mayUse[roomOf(from)]?.includes(packageOf(to))) return false;
      return !(isTest(from) && /^(vitest|node:)/.test(to));
    });
    expect(forbidden.map(({ from, to }) => `${from} uses ${to}`)).toEqual(none);
  });

  it('the content script loads no part of the panel that draws: it is injected after the first mark', () => {
    const loaded = new Set(['extension/content/index.ts']);
    for (const path of loaded) {
      const taken = imports.filter(({ from, ours, typeOnly, query }) => from === path && ours && !typeOnly && !query);
      for (const { to } of taken) loaded.add(to);
    }
    expect([...loaded].filter((path) => path.endsWith('.tsx'))).toEqual(none);
  });

  it('every runtime dependency is used and has a decision record', () => {
    const used = new Set(imports.filter(({ from, ours }) => !ours && !isTest(from)).map(({ to }) => packageOf(to)));
    const records = filesUnder('docs/decisions').map(read);
    const { dependencies } = JSON.parse(read('package.json'));
    const loose = Object.keys(dependencies).filter((name) => {
      return !used.has(name) || !records.some((record) => record.includes(`Runtime dependency: ${name}\n`));
    });
    expect(loose).toEqual(none);
  });
});

describe('plug-ins', () => {
  it.each(plugins)('every file of %s is in its list', (folder) => {
    const listed = importsOf(`${folder}/index.ts`).map(({ to }) => to);
    const parts = listed
      .filter((path) => existsSync(join(root, path)))
      .flatMap((path) => importsOf(path).map(({ to }) => to));
    const unlisted = shipped.filter((path) => {
      return dirname(path) === folder && !path.endsWith('/index.ts') && ![...listed, ...parts].includes(path);
    });
    expect(unlisted).toEqual(none);
    expect(listed.length).toBeGreaterThan(0);
  });
});

describe('files', () => {
  it('no file is longer than 300 lines', () => {
    const long = [...filesUnder('src'), ...filesUnder('extension')].filter((path) => {
      return (
        path !== 'src/model.ts' && /\.(tsx?|css|html)$/.test(path) && read(path).trimEnd().split('\n').length > 300
      );
    });
    expect(long).toEqual(none);
  });

  it('nothing is written into a page as markup, and nothing is evaluated', () => {
    const unsafe =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc)\b|document\.write|\beval\(|new Function\(/;
    // A getter cannot write.
    const codeOf = (path: string) => withoutComments(read(path)).replace("own(Element, 'outerHTML', element)", '');
    expect(shipped.filter((path) => unsafe.test(codeOf(path)))).toEqual(none);
  });

  it('no module of the background holds state: the browser may stop it at any moment', () => {
    const state =
      /^(export )?(let|var)\s|^(export )?const \w+[^=\n]* = (new (Map|Set|WeakMap|WeakSet)(<.*>)?\(\)|\[\]|\{\});/m;
    const holding = shipped.filter(
      (path) => path.startsWith('extension/background/') && state.test(withoutComments(read(path))),
    );
    expect(holding).toEqual(none);
  });

  it('statements are judged, never people: some words are not in the product', () => {
    const judging = /\b(bots?|trolls?|trolling|fakes?|faked|faking|lies|lie|lied|liars?|lying)\b/i;
    const phrases = shipped.filter((path) =>
      /^(src\/(report|verdict|check)|extension\/(panel|content|options|welcome|paste))/.test(path),
    );
    const locales = filesUnder('public/_locales');
    expect([...phrases, ...locales].filter((path) => judging.test(withoutComments(read(path))))).toEqual(none);
  });
});

describe('the build', () => {
  const injected = filesUnder('dist').filter((path) => /(content|panel)[^/]*\/?[^/]*\.js$/.test(path));

  it.skipIf(!existsSync(join(root, 'dist')))('what is injected into pages names no source', () => {
    expect(injected.length).toBeGreaterThan(0);
    expect(injected.filter((path) => /wikipedia\.org|wikidata\.org|wikimedia\.org/.test(read(path)))).toEqual(none);
  });
});

describe('ARCHITECTURE.md', () => {
  const named = new Set(
    [...read('ARCHITECTURE.md').matchAll(/`([\w.-]+(?:\/[\w.-]+)*)\/`/g)].map((match) => match[1] ?? ''),
  );
  const top = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const ignored = ['.git', '.cache', 'node_modules', 'dist', 'out', 'test-results', 'playwright-report'];
  const folders = new Set(top.filter((name) => !ignored.includes(name) && filesUnder(name).length > 0));
  for (const path of [...filesUnder('src'), ...filesUnder('extension')]) {
    for (let folder = dirname(path); folder.includes('/'); folder = dirname(folder)) folders.add(folder);
  }

  it('names every folder', () => {
    expect([...folders].filter((folder) => !named.has(folder))).toEqual(none);
  });

  it('names no folder that is not there', () => {
    expect(
      [...named].filter((folder) => !folders.has(folder) && !['src', 'extension', 'docs/decisions'].includes(folder)),
    ).toEqual(none);
  });

  it('names every room of the import table', () => {
    const text = read('ARCHITECTURE.md');
    expect(
      Object.keys(mayImport).filter((room) => !text.includes(`\`${room}/\``) && !text.includes(`\`${room}.ts\``)),
    ).toEqual(none);
  });
});
