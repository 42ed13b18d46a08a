/** What a search of Kiwix gives: titles and where they stand, as RSS. */
import { Parser } from 'htmlparser2';
import { ProviderProblem } from '../../provider.ts';
import { decodeEntities } from '../html/entities.ts';

export interface Result {
  title: string;
  /** On the server that was asked. */
  link: string;
  /** Of the book in which it stands. */
  book?: string;
}

const MOST = 20;
const DEEPEST = 20;
const LONGEST = 2000;

/** @throws {ProviderProblem} where it is no answer of a search. */
export function resultsIn(xml: string): Result[] {
  const found: Result[] = [];
  const open: string[] = [];
  let isAnswer = false;
  let item: { title?: string; link?: string; book?: string } | undefined;
  let words = '';
  const parser = new Parser(
    {
      onopentag(name) {
        if (open.length >= DEEPEST) throw unreadable();
        open.push(name);
        if (name === 'channel' && open.length === 2 && open[0] === 'rss') isAnswer = true;
        if (name === 'item') item = {};
        words = '';
      },
      ontext(text) {
        if (words.length < LONGEST) words += text;
      },
      onclosetag(name) {
        open.pop();
        const within = open.at(-1);
        const value = decodeEntities(words).replace(/\s+/gu, ' ').trim();
        words = '';
        if (!item) return;
        if (name === 'title' && within === 'item') item.title = value;
        else if (name === 'link' && within === 'item') item.link = value;
        else if (name === 'title' && within === 'book') item.book = value;
        else if (name === 'item') {
          const { title, link, book } = item;
          if (title && link && found.length < MOST) found.push({ title, link, ...(book ? { book } : {}) });
          item = undefined;
        }
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(xml);
  parser.end();
  if (!isAnswer) throw unreadable();
  return found;
}

function unreadable(): ProviderProblem {
  return new ProviderProblem({ code: 'unreadable', detail: 'no answer of a search' });
}
