import { expect, test } from 'vitest';
import { textOfUtf8 } from './utf8.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const bytesOf = (text: string) => new TextEncoder().encode(text);

test('reads every sign that UTF-8 can write', () => {
  for (let from = 0; from < 0x110000; from += 0x800) {
    const signs = Array.from({ length: 0x800 }, (_, index) => String.fromCodePoint(from + index)).join('');
    const bytes = bytesOf(signs);
    expect(textOfUtf8(bytes) === decoder.decode(bytes), from.toString(16)).toBe(true);
  }
});

test('a long text of signs of all lengths is as it was', () => {
  const text = 'aé€😀ﬁ '.repeat(9000);
  expect(textOfUtf8(bytesOf(text))).toBe(text);
});

test('what is no UTF-8 is read as a TextDecoder reads it', () => {
  const heads = [0x22, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff];
  const wrong: string[] = [];
  for (const a of heads)
    for (const b of heads)
      for (const c of heads)
        for (const d of heads) {
          const bytes = Uint8Array.of(0x61, a, b, c, d);
          if (textOfUtf8(bytes) !== decoder.decode(bytes)) wrong.push([...bytes].join());
        }
  expect(wrong).toEqual([]);
});
