/** Who has signed what is quoted: “…” — Olaf Brandt, harbour master. */
import type { Language } from '../text/index.ts';
import type { Attributed } from './attribution.ts';
import { BOUNDARY } from './noun-phrase.ts';
import { readPhrase, tokens } from './phrases.ts';

const SIGNED = /^\s*[—–―-]{1,2}\s*(?=\p{Lu})/u;
const LONGEST = 90;

/** `text` from `start` on is a dash and a name, and nothing that tells. */
export function signedIn(text: string, start: number, language: Language): Attributed | null {
  const rest = text.slice(start);
  const dash = rest.length < LONGEST ? SIGNED.exec(rest)?.[0] : undefined;
  if (!dash) return null;
  const list = tokens(rest.slice(dash.length), start + dash.length, language);
  if (list.some((token) => !token.capital && language.cues.get(token.lower) === 'finite')) return null;
  const stop = list.findIndex((token) => BOUNDARY.test(token.text));
  const phrase = readPhrase(stop < 0 ? list : list.slice(0, stop), text, language);
  return phrase?.kind === 'name' && phrase.name.includes(' ') ? { phrase, distance: 0, side: 'after' } : null;
}
