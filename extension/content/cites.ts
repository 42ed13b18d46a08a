/** The pages that an article cites for a statement, and those that were opened: what they have of it, in words. */
import type { Finding, Looked, Statement } from '../../src/model.ts';
import type { Cite, Message } from '../panel/model.ts';
import { dayWords, problemWords } from '../panel/words.ts';

export function citesOf(
  { cites = [] }: Statement,
  finding: Finding | undefined,
  message: Message,
  language: string,
): Cite[] {
  const pages = finding?.asked.find(({ source }) => source === 'cited')?.pages ?? [];
  const attribution = finding?.state === 'checked' ? finding.attribution : undefined;
  const told = attribution?.judgements[0]?.citations[0]?.evidence;
  const wordsOf = ({ url, outcome, problem, at }: Looked): string => {
    if (problem) return problemWords(message, problem, { sources: [] });
    const isTold = finding?.evidence.some((one) => one.id === told && one.url === url);
    const isOther = isTold && attribution?.label !== 'verbatim';
    const key = outcome === 'nothing' ? 'card_page_nothing' : isOther ? 'card_page_differs' : 'card_page_found';
    return message(key, dayWords(at, language));
  };
  return [...new Set([...cites, ...pages.map(({ url }) => url)])].map((url) => {
    const page = pages.find((one) => one.url === url);
    return {
      url,
      title: cites.includes(url) ? message('card_open_cited', new URL(url).host) : (page?.title ?? url),
      outcome: page?.outcome ?? 'unread',
      words: page ? wordsOf(page) : '',
      canBeFetched: cites.includes(url) && (!page || page.outcome === 'off'),
    };
  });
}
