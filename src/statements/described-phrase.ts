/** Reads words that describe a speaker without a name. */
import type { Language } from '../text/index.ts';
import type { Phrase, Token } from './phrases.ts';

/** What hides somebody's condition of speaking is not part of who they are. */
const CONDITION =
  /,?\s{1,3}(?:speaking|who spoke|who asked|who requested|who declined|who was not authori[sz]ed|on condition|on the condition|under condition|requesting|granted|asking not)\b.*$/iu;

/** Somebody, of whom no more is said. */
const SOMEBODY =
  /^(?:(?:only )?(?:one|two|three|some|many|several|another|others|both|the (?:other|second|third|first)s?|a (?:second|third)))(?: (?:one|more))?(?: of (?:them|those(?: present)?))?$/iu;

/** “a former aide to the governor”: who, by their noun, may be a person. */
export function describedPhrase(list: readonly Token[], source: string, language: Language): Phrase | null {
  const first = list[0];
  const last = list.at(-1);
  if (!first || !last) return null;
  const whole = source.slice(first.start, last.end);
  const text = whole.replace(CONDITION, '');
  const end = first.start + text.length;
  const kept = list.filter((token) => token.end <= end);
  // The head stands before the first word that begins a relative clause or a prepositional phrase.
  let head = kept.length - 1;
  for (let index = 1; index < kept.length; index++) {
    const token = kept[index];
    const ing = token && /\p{Ll}ing$/u.test(token.text) && language.personNouns.has(kept[index - 1]?.lower ?? '');
    const lower = token?.lower ?? '';
    if (
      ing ||
      language.prepositions?.has(lower) ||
      /^(?:of|in|at|from|for|with|to|by|on|inside|near|who|whom|that|familiar|close|briefed|involved|working|based|outside|within|under|aboard|across)$/u.test(
        lower,
      )
    ) {
      head = index - 1;
      break;
    }
  }
  let noun = kept[head]?.lower ?? '';
  // "one of the doctors", "two of her neighbours"
  if (language.determiners.has(noun) && kept[head + 1]?.lower === 'of') {
    noun = kept.slice(head + 2).find((token) => language.personNouns.has(token.lower))?.lower ?? noun;
  }
  const person = language.personNouns.has(noun) || language.offices.has(noun) || SOMEBODY.test(text);
  const determined = language.determiners.has(first.lower) || /[’']s?$/u.test(first.text);
  if (!person && !(determined && kept.length <= 6 && !kept.some((token) => language.cues.has(token.lower))))
    return null;
  if (!person && (language.definite || !/^(?:the|a|an|its|their|his|her|our)$/u.test(first.lower))) return null;
  return {
    start: first.start,
    end,
    text,
    kind: 'described',
    definite: language.definite?.has(first.lower) ?? /^(?:the|this|that)$/iu.test(first.lower),
    person,
    head: noun,
  };
}
