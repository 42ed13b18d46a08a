/** The keywords by which a statement may be looked up: what it is about, never how it says it. */
import { languageOf, maskPersonal, words } from '../text/index.ts';

const MOST = 8;

/** `about`: names that the words themselves leave out; `when`: the days they leave to the page, as ISO 8601. */
export function keywords(
  text: string,
  tag: string,
  about: readonly string[] = [],
  when: readonly string[] = [],
): string {
  const language = languageOf(tag);
  const list = words(maskPersonal(text)).map((word, index) => ({ text: word.text.replace(/[’']s$/u, ''), index }));
  const content = list.filter(
    ({ text: word }) => !language.stopWords.has(word.toLowerCase().replaceAll("'", '’')) && word.length > 1,
  );
  const first = list[0]?.index;
  const names = content.filter(
    ({ text: word, index }, at) =>
      /^\p{Lu}/u.test(word) && (index !== first || /^\p{Lu}/u.test(content[at + 1]?.text ?? '')),
  );
  const numbers = content.filter(({ text: word }) => /^\d/u.test(word) && !/^\d{9,}$/u.test(word));
  const rest = content.filter(
    (word) => !names.includes(word) && !numbers.includes(word) && !language.cues.has(word.text.toLowerCase()),
  );
  // Long words are rarer; of equally long ones the earlier.
  const nouns = [...rest].sort(
    (a, b) => Math.min(b.text.length, 10) - Math.min(a.text.length, 10) || a.index - b.index,
  );
  const chosen: string[] = [];
  const take = (candidates: readonly string[], most: number) => {
    for (const candidate of candidates) {
      if (chosen.length >= most) return;
      if (!chosen.some((word) => word.toLowerCase() === candidate.toLowerCase())) chosen.push(candidate);
    }
  };
  take(
    about.flatMap((name) => words(maskPersonal(name)).map((word) => word.text)),
    3,
  );
  take(
    names.map(({ text: word }) => word),
    5,
  );
  take(
    numbers.map(({ text: word }) => word),
    6,
  );
  take(
    when.flatMap((day) => monthAndYear(day, tag)),
    MOST - 1,
  );
  take(
    nouns.map(({ text: word }) => word),
    Math.min(MOST, Math.max(3, Math.ceil(list.length * 0.6))),
  );
  return chosen.join(' ');
}

/** A page that tells of a day names its month and its year. */
function monthAndYear(day: string, tag: string): string[] {
  const week = /^(\d{4})-W(\d\d)$/u.exec(day);
  if (week) return [week[1] ?? ''];
  const [year = '', month] = day.split('-');
  if (!month) return [year];
  const name = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(month) - 1),
  );
  return [name, year];
}
