import { expect, test } from 'vitest';
import { hostOf, hrefOf } from './addresses.ts';

function seen(text: string): { href: string; host: string } {
  try {
    const { protocol, href, hostname } = new URL(text);
    return { href: /^https?:$/.test(protocol) ? href : '', host: hostname };
  } catch {
    return { href: '', host: '' };
  }
}

const SCHEMES = ['https://', 'http://', 'HTTPS://', 'https:/', 'ftp://', 'javascript:', '//', ''];
const HOSTS = [
  ...[
    'checks.example',
    'Checks.Example',
    'www.a-b.co.uk',
    'a.1',
    '1.2.3.4',
    'a.0x7f',
    '1.com',
    'xn--a.com',
    'xn--bcher-kva.de',
  ],
  ...[
    'münchen.de',
    'a_b.com',
    'a..com',
    'a.com.',
    '-a.com',
    'a-.com',
    'localhost',
    'u@a.com',
    'a.com:443',
    'a.com:80',
    '',
    'a%41.com',
  ],
];
const PATHS = [
  ...[
    '',
    '/',
    '/a',
    '/a/',
    '/a//b',
    '/../a',
    '/a/./b',
    '/a/..',
    '/a/.',
    '/.a',
    '/a.b/c.html',
    '/a/..b',
    '/a..',
    '/%2e/a',
    '/a/%2E%2e/b',
  ],
  ...[
    '/a/.%2e',
    '/a%',
    '/a%zz',
    '/ä',
    '/a b',
    "/it's",
    '/a|b',
    '/a\\b',
    '/a^b',
    '/a`b',
    '/{a}',
    '/[a]',
    '/"a"',
    '/<a>',
    '/a\tb',
    '/a.',
    '/a./b',
    '/%2ea',
  ],
];
const ENDS = [
  '',
  '?',
  '?a=b&c=/../d',
  "?it's",
  '?ä',
  '?a b',
  '?%zz',
  '#',
  '#a',
  '#ä',
  '#a b',
  '#a`b',
  '?a#b',
  '#b?c',
  '#a#b',
  ' ',
];

test('addresses and hosts are as the browser writes them', () => {
  const wrong: unknown[] = [];
  for (const scheme of SCHEMES)
    for (const host of HOSTS)
      for (const path of PATHS)
        for (const end of ENDS) {
          const text = scheme + host + path + end;
          const is = seen(text);
          if (hrefOf(text) !== is.href || hostOf(text) !== is.host) wrong.push([text, hrefOf(text), hostOf(text), is]);
        }
  expect(wrong.slice(0, 20)).toEqual([]);
});
