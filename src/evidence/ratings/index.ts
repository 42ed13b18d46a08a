/** What the rating of a published fact check comes to: its words in some fifty languages, or a number with its scale. */
import type { RatingLabel } from '../../model.ts';
import { elsewhere } from './words-elsewhere.ts';
import { europe } from './words-europe.ts';

/** By label: lines of words, split by bars, as `fold` leaves them or as they are written. */
export type RatingWords = { readonly [label in RatingLabel]: readonly string[] };

export interface Labelled {
  label: RatingLabel;
  by: 'words' | 'number';
}

/** Words of praise or blame that begin a sentence about something else: they count alone only. */
const ALONE = new Set(
  'right fact real old right cert res ni date alt oud regi stare antic vale true so complicated spin fiction invented sann legit'.split(
    ' ',
  ),
);
const MOST_WORDS = 5;
/** "Rating: False", "This is not true", "El dato es falso". */
const LEADING =
  /^(?:(?:our |the |final )?(?:rating|ruling|verdict|conclusion|result|claim|statement|fact ?check|veredicto|calificacion|conclusion|resultado|veredito|avaliacao|conclusao|verdict|fazit|bewertung|urteil|ergebnis|einstufung|verdetto|conclusione|oordeel|conclusie|konklusion|konklusjon|hodnoceni|ocena|werdykt|вердикт|оценка|вывод|висновок|sonuc|النتيجه|الحكم|نتیجه|निष्कर्ष|निर्णय|kesimpulan|结论|結論|判定|判決)|(?:we |is |was )?rated?(?: (?:this|it))?(?: claim)?(?: as)?|this (?:claim |statement |post |video |photo |image |information )?(?:is|was)|the (?:claim|statement|post|video|photo|image|information) (?:is|was)|that is|that s|it is|it s|is|es|esto es|la afirmacion es|e|isso e|a afirmacao e|c est|das ist|die behauptung ist|dies ist|e|l affermazione e|dat is|det er|det ar|это|це|to jest|je to|bu|ini|itu)\s+/u;
/** After these comes what takes the word before back. */
const BUT =
  /^(?:but|however|although|though|yet|except|pero|aunque|mas|porem|embora|mais|ma|pero|aber|jedoch|obwohl|maar|men|mutta|ale|lecz|no|ali|но|однако|але|ama|fakat|ancak|لكن|اما|ولی|لیکن|लेकिन|পৰন্তু|কিন্তু|tapi|tetapi|namun|pero|nhung|แต่|但|但是|しかし|하지만)(?:\s|$)/u;
/** Nothing else may follow what is called true: "True in parts", "Correct is that …". */
const TRUE = new Set<RatingLabel>(['true', 'mostly-true']);
const SEGMENT = /^([^.!?:;|\n]*?)(?:\s[-–—]\s|[—–]|[.!?:;|\n])/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]{2}/u;

/** As words are compared: lower case, Turkish dots and Latin marks aside, one form for each Arabic letter, no signs. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ı|i̇/gu, 'i')
    .replace(/đ/gu, 'd')
    .replace(/ø/gu, 'o')
    .replace(/æ/gu, 'ae')
    .replace(/ł/gu, 'l')
    .replace(/ß/gu, 'ss')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىیﻱ]/gu, 'ي')
    .replace(/[کڪ]/gu, 'ك')
    .replace(/[ةۃہە]/gu, 'ه')
    .replace(/[\u064b-\u0652\u0640\u200c\u200d]/gu, '')
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

let known: ReadonlyMap<string, RatingLabel> | undefined;

/** Folded once, when the first rating is read: no page of ours needs it before. */
function words(): ReadonlyMap<string, RatingLabel> {
  if (known) return known;
  const made = new Map<string, RatingLabel>();
  for (const list of [europe, elsewhere])
    for (const [label, lines] of Object.entries(list) as [RatingLabel, readonly string[]][])
      for (const word of lines.flatMap((line) => line.split('|'))) made.set(fold(word), label);
  known = made;
  return made;
}

/** Undefined where nobody has told us what such words come to. `place`: on the publisher's scale, from 0, the worst, to 1. */
export function labelOf(rating: string, place?: number): Labelled | undefined {
  const said = byWords(rating);
  if (said) return { label: said, by: 'words' };
  return place === undefined ? undefined : { label: byNumber(place), by: 'number' };
}

function byWords(rating: string): RatingLabel | undefined {
  const text = rating.trim();
  const whole = withoutLead(fold(text));
  if (words().has(whole)) return words().get(whole);
  // "Is it true? No": what is asked is not what was found.
  const segment = SEGMENT.exec(text);
  if (segment?.[0].endsWith('?')) return undefined;
  const first = words().get(withoutLead(fold(segment?.[1] ?? '')));
  if (first) return first;
  return leading(whole);
}

function withoutLead(text: string): string {
  let rest = text;
  for (let times = 0; times < 3 && !words().has(rest); times++) {
    const shorter = rest.replace(LEADING, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/** "False, the picture is of 2012": the longest words known that it begins with. */
function leading(text: string): RatingLabel | undefined {
  if (UNSPACED.test(text)) {
    for (let length = Math.min(8, text.length); length >= 2; length--) {
      const label = words().get(text.slice(0, length));
      if (label) return TRUE.has(label) || BUT.test(text.slice(length)) ? undefined : label;
    }
    return undefined;
  }
  const list = text.split(' ');
  for (let count = Math.min(MOST_WORDS, list.length); count > 0; count--) {
    const phrase = list.slice(0, count).join(' ');
    const label = words().get(phrase);
    if (!label || (count === 1 && (ALONE.has(phrase) || phrase.length < 4))) continue;
    return TRUE.has(label) || BUT.test(list.slice(count).join(' ')) ? undefined : label;
  }
  return undefined;
}

function byNumber(place: number): RatingLabel {
  if (place >= 0.9) return 'true';
  if (place >= 0.65) return 'mostly-true';
  if (place > 0.35) return 'mixed';
  return place > 0.1 ? 'mostly-false' : 'false';
}
