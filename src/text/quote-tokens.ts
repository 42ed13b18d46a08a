/** The words of a quote as they are compared: what a house style may change is the same. */
import type { Span } from '../model.ts';
import { languageOf } from './languages/index.ts';
import { readQuantities } from './values/index.ts';
import { words } from './words.ts';

export interface Token extends Span {
  key: string;
}

const FILLER = /^(?:uh|um|er|erm|hm|hmm)$/;
const SHORT: { readonly [ending: string]: string } = {
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
  "'d": 'would',
  "n't": 'not',
};
const IRREGULAR: { readonly [word: string]: readonly string[] } = {
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "shan't": ['shall', 'not'],
};

/** What a transcript tells between the words: [COUGHS], [Laughter.] */
const ASIDE =
  /\[\s?(?:\p{Lu}[\p{Lu}\s]{2,40}|(?:laughter|laughs|laughing|applause|cheers|coughs|crosstalk|inaudible|interruption|pause|music|video)[^\]]{0,20})\s?\]/giu;

/** Figures as what they come to, contractions as the words they stand for; one word may be several tokens. */
export function tokensOf(text: string, tag = 'en'): Token[] {
  const language = languageOf(tag);
  const numbers = language.tag === 'en' ? undefined : language.numberWords;
  const quantities = readQuantities(text).filter(({ value }) => value !== null);
  const asides = [...text.matchAll(ASIDE)].map(spanOf);
  const tokens: Token[] = [];
  let next = 0;
  for (const word of words(text)) {
    while (next < quantities.length && quantities[next]!.end <= word.start) next++;
    const quantity = quantities[next];
    if (quantity && word.start >= quantity.start && word.end <= quantity.end) {
      if (tokens.at(-1)?.end !== quantity.end) {
        const { start, end, kind, value, unit = '' } = quantity;
        const key = `#${value}${unit}${kind === 'percentage' ? '%' : kind === 'ordinal' ? 'th' : ''}`;
        tokens.push({ key, start, end });
      }
      continue;
    }
    if (asides.some(({ start, end }) => word.start >= start && word.end <= end)) continue;
    const number = numbers?.get(word.text.toLowerCase());
    if (number !== undefined && number > 1) {
      tokens.push({ key: `#${number}`, start: word.start, end: word.end });
      continue;
    }
    const is = isOf(word.text, text.slice(word.end, word.end + 12));
    for (const key of is ?? keysOf(word.text)) tokens.push({ key, start: word.start, end: word.end });
  }
  return tokens;
}

const spanOf = (match: RegExpMatchArray): Span => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

function keysOf(word: string): readonly string[] {
  const plain = word
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’‘]/gu, "'")
    .replace(/[-‑.](?=\p{L})/gu, '');
  if (FILLER.test(plain)) return [];
  const irregular = IRREGULAR[plain];
  if (irregular && Object.hasOwn(IRREGULAR, plain)) return irregular;
  // "I'd" may be either; nothing is said with the one that could be said with the other.
  if (plain === 'had') return ['would'];
  const [, first, ending] = /^(.+?)('re|'ve|'ll|'m|'d|n't)$/.exec(plain) ?? [];
  return first && ending ? [spelt(first), SHORT[ending] ?? ending] : [spelt(plain)];
}

/** "It's", "there's": is, or has. Behind a noun it may be a genitive. */
function isOf(word: string, behind: string): [string, string] | undefined {
  const subject = /^(it|he|she|that|there|what|who|here|where|how)[’']s$/iu.exec(word)?.[1]?.toLowerCase();
  return subject ? [subject, /^\s+(?:been|got|had|become|gone)\b/u.test(behind) ? 'has' : 'is'] : undefined;
}

/** The one of two spellings of English. */
function spelt(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/our(s|ed|ing|s?)$/, 'or$1')
    .replace(/is(e|ed|es|ing|ation)$/, 'iz$1')
    .replace(/(?<=[bt])re(s?)$/, 'er$1');
}
