/**
 * Whether a statement says what was rated: the very words of the reviewed claim, one after the other, as a clause of its
 * own. Only articles, titles and endings may differ. Words that both have in some order do not tell who did what to
 * whom, nor do they with one more: “the richest man” is not “the richest man of his village”.
 */
import { splitSentences } from '../../text/index.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:[.,]\p{N}+|[’'][\p{L}\p{M}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Without these a sentence says the same. */
const EMPTY = new Set('a an the president senator sen representative rep governor gov mr mrs ms dr'.split(' '));
const FORMS: { readonly [word: string]: string } = {
  ...{ is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', has: 'have', had: 'have', does: 'do', did: 'do' },
};
const FEWEST = 3;
/** What may stand around it: who says so, and behind it a clause that is added to it. */
const SAYS = 'say|says|said|claims?|claimed|states?|stated|writes|wrote|tweeted|added|announced|reported|according to';
const BEFORE = new RegExp(
  `^[^\\p{L}\\p{N}]*$|\\b(?:${SAYS})(?: that)?[\\s:,“"‘']*$|^\\W*according to [^,]+,\\s*$`,
  'iu',
);
const AFTER = new RegExp(
  `^[^\\p{L}\\p{N}]*$|^;\\s|^,\\sand\\s|^(?:,[”"’']?|[”"’'],?)\\s(?:[^\\s,;]+\\s){0,8}?(?:${SAYS})\\b`,
  'iu',
);

interface Word {
  form: string;
  start: number;
  end: number;
}

export function saysIt(text: string, claimReviewed: string): boolean {
  const theirs = wordsOf(claimReviewed);
  if (theirs.length < FEWEST) return false;
  return splitSentences(text, 'en').some(({ start, end }) => {
    const sentence = text.slice(start, end);
    const own = wordsOf(sentence);
    return own.some((first, at) => {
      const last = own[at + theirs.length - 1];
      if (!last || !theirs.every(({ form }, index) => own[at + index]?.form === form)) return false;
      // Articles and titles stand before the first word that counts.
      const before = sentence.slice(own[at - 1]?.end ?? 0, first.start).replace(WORD, '');
      return BEFORE.test(sentence.slice(0, own[at - 1]?.end ?? 0) + before) && AFTER.test(sentence.slice(last.end));
    });
  });
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    // Written without spaces: each sign is a word.
    if (UNSPACED.test(word))
      return [...word].map((sign, at) => ({ form: sign, start: index + at, end: index + at + sign.length }));
    const form = formOf(word.toLowerCase().replace(/[’']s?$/u, ''));
    return EMPTY.has(form) ? [] : [{ form, start: index, end: index + word.length }];
  });
}

/** Tenses and numbers of a word are one: a check is written after what it checks. */
function formOf(word: string): string {
  if (/\d/.test(word)) return word.replace(/[.,](?=\d{3}\b)/g, '');
  if (FORMS[word]) return FORMS[word];
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/u, '') : word.replace(/(?<=\p{L}{3})s$/u, '');
}
