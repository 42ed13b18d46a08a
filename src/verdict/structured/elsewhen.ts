/** Whether a sentence tells of another time than that of its article: then what holds today cannot contradict it. */
import type { Span } from '../../model.ts';
import { isoOf } from './time.ts';

const ELSEWHEN =
  /\b(?:ago|at the time|at that time|in those days|back then|in the past|long before|long after|archive|archival|footage|photographs?|pictured|picture of|portrait|statue|bust of|biograph(?:y|er)|memoirs?|documentary|museum|legacy|successor|predecessor|succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|took over from|taking over from|preceded|inherited|century|decades? (?:earlier|later|after)|years? (?:earlier|later|before|after)|history|historians?|era|anniversary|(?:the|last|previous|former) administration|diplomatic cables?|commemorat\w+|remembers?|remembered|recall(?:s|ed)?)\b|\bthen(?=,?\s+(?:\d|an?\b|the\b|in\b|as\b))|(?:^|[,;—]\s*)(?:when|while|in the days|in the year|back in)\s/iu;

/** Beside a title before a name a little is enough: "The war began when President X …". */
const BESIDE_TITLE = /\b(?:under|during|last year|when|had|once|later|after|before|then)\b/i;

/** `judged` is left out: "since 1989" is what is judged, not another time. */
export function tellsOfAnotherTime(text: string, day: number, judged: readonly Span[] = [], title = false): boolean {
  let rest = text;
  for (const { start, end } of judged) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const year = Number(isoOf(day).slice(0, 4));
  const years = [...rest.matchAll(/\b(1[0-9]\d\d|20\d\d)(?:s\b|\b)(?![,.]\d)/g)].map((match) => Number(match[1]));
  return years.some((one) => one !== year) || ELSEWHEN.test(rest) || (title && BESIDE_TITLE.test(rest));
}
