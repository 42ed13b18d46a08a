/** Noun phrases that name or describe somebody: where they begin and end. */
import type { Language } from '../text/index.ts';
import { complementEnd } from './complement.ts';
import { isName, isOfficeToken, isParticle, type Phrase, readPhrase, type Token } from './phrases.ts';

/** What no noun phrase reaches across. */
export const BOUNDARY = /^[,;:.!?—–…“”"()[\]]$|^\uE000/u;

export const nameFollows = (list: readonly Token[], at: number, language: Language) =>
  isName(list[at], language) || (isOfficeToken(list[at], language) && isName(list[at + 1], language));

export function nameEnd(list: readonly Token[], from: number, language: Language): number {
  let end = from;
  while (end < list.length) {
    const token = list[end];
    const inside = isOfficeToken(token, language) && nameFollows(list, end + 1, language);
    const particle = isParticle(list, end, language);
    const of =
      end > from &&
      (/^(?:of|for)$/u.test(token?.lower ?? '') ||
        /^in (?:exile|residence|waiting|chief)$/u.test(`${token?.lower} ${list[end + 1]?.lower}`)) &&
      isOfficeToken(list[end - 1], language) &&
      isName(list[end + 1], language);
    if (!isName(token, language) && !inside && !particle && !of) break;
    end++;
    if (/[’']s$/u.test(token?.text ?? '')) break;
  }
  return end;
}

export const OCCASION =
  /^(?:statement|interview|conference|briefing|e-?mail|post|speech|letter|report|message|call|tweet|press|news|telephone|phone|meeting|rally|hearing|forum|radio|television|social|facebook|twitter|video|debate|podcast|press|series|text|comments?|remarks?|court|testimony|announcement|year|week|month|weekend|morning|evening|afternoon)$/u;

/** A noun phrase that begins here: "Jane Doe", "a spokesman for the ministry". */
export function phraseFrom(list: readonly Token[], from: number, source: string, language: Language): Phrase | null {
  const first = list[from];
  if (!first?.word) return null;
  if (language.pronouns.has(first.lower)) return readPhrase([first], source, language);
  let end = from;
  while (end < list.length && end - from < 20) {
    const token = list[end];
    if (!token || BOUNDARY.test(token.text)) break;
    const lower = token.lower;
    if (
      language.weekdays.has(lower) ||
      (language.months.has(lower) && token.capital && end > from && !isName(list[end - 1], language))
    )
      break;
    if (end > from && !token.capital && language.phraseEnds.has(lower)) {
      const holds =
        (/^(?:in|at|from|with|to|on|who)$/u.test(lower) || language.prepositions?.has(lower)) &&
        !list
          .slice(end + 1, end + 5)
          .some(
            (next) => OCCASION.test(next.lower) || language.weekdays.has(next.lower) || language.months.has(next.lower),
          );
      const described = list
        .slice(from, end)
        .some((other) => language.personNouns.has(other.lower) || language.offices.has(other.lower));
      const named =
        !language.capitalNouns &&
        isName(list[end - 1], language) &&
        !list.slice(from, end).some((other) => /^(?:of|for|in|at|from|with)$/u.test(other.lower));
      if (!holds || !described || named || lower === 'who' || lower === 'to' || lower === 'on') {
        const further = described && !named ? complementEnd(list, end, language) : end;
        if (further === end) break;
        end = further;
        continue;
      }
    }
    if (end > from && language.cues.has(lower) && !token.capital) break;
    end++;
  }
  // "dijo Robles el lunes": the article belongs to the day.
  while (end - from > 1 && language.definite?.has(list[end - 1]?.lower ?? '')) end--;
  return readPhrase(list.slice(from, end), source, language);
}

/** “…”, aseguró el martes el ministro: a day may stand before who speaks. */
export function pastDay(list: readonly Token[], from: number, language: Language): number {
  for (let at = from; at < from + 3; at++) if (language.weekdays.has(list[at]?.lower ?? '')) return at + 1;
  return from;
}

/** "its director, Jane Doe": the name that stands beside what somebody is said to be. */
export function nameBeside(
  list: readonly Token[],
  comma: number,
  source: string,
  language: Language,
  least = 2,
): Phrase | null {
  if (list[comma]?.text !== ',') return null;
  const from = afterNamed(list, comma, language);
  const end = nameEnd(list, from + 1, language);
  const after = list[end];
  if (end - from <= least || (after && !BOUNDARY.test(after.text))) return null;
  const name = readPhrase(list.slice(from + 1, end), source, language);
  return name?.kind === 'name' && !name.organisation ? name : null;
}

/** "One of them, a postman named Jane Doe": the place of "named", or of the comma where there is none. */
function afterNamed(list: readonly Token[], comma: number, language: Language): number {
  if (!language.determiners.has(list[comma + 1]?.lower ?? '')) return comma;
  for (let at = comma + 2; at < comma + 8 && list[at]?.word; at++)
    if (/^(?:named|called)$/u.test(list[at]?.lower ?? '')) return at;
  return comma;
}

/** "A bellringer of the old school, who …": whoever has a "who" is a person, whatever the noun. */
export function whoever(list: readonly Token[], at: number, source: string, language: Language): Phrase | null {
  let stop = at;
  while (stop < list.length && !BOUNDARY.test(list[stop]?.text ?? '') && list[stop]?.lower !== 'who') stop++;
  const first = list[at];
  const last = list[stop - 1];
  const next = list[stop]?.text === ',' ? list[stop + 1] : list[stop];
  const who = /^(?:who|speaking|requesting)$/u.test(next?.lower ?? '');
  if (!who || !first || !last || !language.determiners.has(first.lower) || stop - at > 10) return null;
  let head = at + 1;
  while (head + 1 < stop && !/^(?:of|in|at|from|for|with|on)$/u.test(list[head + 1]?.lower ?? '')) head++;
  const text = source.slice(first.start, last.end);
  const definite = /^(?:the|this|that)$/u.test(first.lower);
  const noun = list[Math.min(head, stop - 1)]?.lower ?? '';
  return { start: first.start, end: last.end, text, kind: 'described', definite, person: true, head: noun };
}
