/** Keeps the translations in step with each other and with the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Message {
  message: string;
  description?: string;
  placeholders?: { [name: string]: { content: string } };
}

const root = import.meta.dirname;
const locales = readdirSync(join(root, 'public/_locales')).sort();
const messagesOf = (locale: string): { [key: string]: Message } =>
  JSON.parse(readFileSync(join(root, 'public/_locales', locale, 'messages.json'), 'utf8'));
const english = messagesOf('en');
const keys = Object.keys(english).sort();

const code = readdirSync(join(root, 'extension'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(tsx?|html)$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, 'extension', path), 'utf8') }));
const manifest = existsSync(join(root, 'manifest.json')) ? readFileSync(join(root, 'manifest.json'), 'utf8') : '';

/** The keys that `text` asks for by name. */
function asked(text: string): string[] {
  const patterns = [/\bmessage\(\s*'(\w+)'/g, /\bdata-message(?:-[\w-]+)?="(\w+)"/g, /__MSG_(\w+)__/g];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

const placeholdersIn = (message: Message) =>
  [
    ...new Set([...message.message.matchAll(/\$([a-z0-9_@]+)\$/gi)].map((match) => (match[1] ?? '').toLowerCase())),
  ].sort();

describe.each(locales)('%s', (locale) => {
  const messages = messagesOf(locale);

  it('has the keys of English, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(keys);
  });

  it('says something in every message', () => {
    expect(Object.keys(messages).filter((key) => !messages[key]?.message.trim())).toEqual([]);
  });

  it('uses the placeholders that it declares, and those of English', () => {
    const wrong = Object.entries(messages).filter(([key, message]) => {
      const declared = Object.keys(message.placeholders ?? {})
        .map((name) => name.toLowerCase())
        .sort();
      const used = placeholdersIn(message);
      const expected = english[key] ? placeholdersIn(english[key]) : used;
      return declared.join() !== used.join() || used.join() !== expected.join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('fills its placeholders in the order of the arguments', () => {
    const wrong = Object.entries(messages).filter(([key, message]) => {
      const filled = Object.entries(message.placeholders ?? {})
        .map(([name, { content }]) => `${name} ${content}`)
        .sort();
      const inEnglish = Object.entries(english[key]?.placeholders ?? {}).map(
        ([name, { content }]) => `${name} ${content}`,
      );
      return filled.join() !== inEnglish.sort().join() || filled.some((line) => !/ \$[1-9]$/.test(line));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe('the code', () => {
  it('asks for no message that is not there', () => {
    const missing = [...code, { path: 'manifest.json', text: manifest }].flatMap(({ path, text }) =>
      asked(text)
        .filter((key) => !(key in english))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('uses every message that is there', () => {
    const all = [...code.map(({ text }) => text), manifest].join('\n');
    const named = new Set([...all.matchAll(/['"`](\w+)['"`]/g)].map((match) => match[1] ?? '').concat(asked(all)));
    // A key may be made of a fixed beginning and a value of the model: message(`label_${label}`).
    const beginnings = [...all.matchAll(/`(\w{3,})\$\{/g)].map((match) => match[1] ?? '');
    const unused = keys.filter((key) => !named.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)));
    expect(unused).toEqual([]);
  });
});
