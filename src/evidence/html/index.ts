/** The words of an HTML page or fragment, read without a DOM: one line for each block that a reader would see as one. */
import { type Handler, Parser } from 'htmlparser2';
import type { BlockKind } from '../../model.ts';
import { ProviderProblem } from '../../provider.ts';
import { decodeEntities } from './entities.ts';
import { bylineIn, dateIn, fromLinkedData, fromMeta, type Said } from './metadata.ts';
import { BLOCKS, isArticle, isAside, isHidden, KINDS, UNREAD } from './names.ts';
import { plain } from './plain.ts';

export { decodeHtml } from './charset.ts';

export interface HtmlBlock {
  kind: BlockKind;
  /** In `text`. */
  start: number;
  end: number;
}

export interface HtmlText {
  title: string;
  /** As the page declares it; 'und' where it does not. */
  language: string;
  published?: string;
  /** Who wrote it, by its own word. */
  byline?: string;
  publisher?: string;
  /** All that stands in the page's own words, a line for each block: make passages as slices of it, by `textWithin`. */
  text: string;
  blocks: HtmlBlock[];
}

/** Deeper than any page is; the parser's own work would grow with it. */
const MOST_DEPTH = 400;
/** In milliseconds. Two megabytes of an ordinary page take a tenth. */
const MOST_TIME = 2_000;
const AT_ONCE = 32_768;
/** More of a line is links than this, and it leads elsewhere. */
const LINKED = 0.6;
/** Fewer characters are no article. */
const LEAST = 400;
/** Lines of a page within which it says who wrote it. */
const BYLINE_WITHIN = 12;

interface Line {
  kind: BlockKind;
  text: string;
  linked: number;
  aside: boolean;
}

/** @throws {ProviderProblem} `unreadable`, where it is no page that anybody would have written. */
export function readHtml(html: string): HtmlText {
  const reader = createReader();
  const started = performance.now();
  for (let at = 0; at < html.length; at += AT_ONCE) {
    if (performance.now() - started > MOST_TIME) throw unreadable('too slow to read');
    reader.write(html.slice(at, at + AT_ONCE));
  }
  return reader.end();
}

function unreadable(detail: string): ProviderProblem {
  return new ProviderProblem({ code: 'unreadable', detail });
}

/** Takes a page as it comes, in pieces. */
export function createReader(): { write(html: string): void; end(): HtmlText } {
  const said: Said = {};
  const lines: Line[] = [];
  const open: { name: string; unread: boolean; aside: boolean }[] = [];
  let line = '';
  let linked = 0;
  let kind: BlockKind = 'paragraph';
  let unread = 0;
  let aside = 0;
  let links = 0;
  let title = '';
  let headline = '';
  let data = '';
  /** Where each superscript begins in the line. */
  const marks: number[] = [];
  let breaks = 0;

  const flush = () => {
    const text = plain(line);
    if (text) lines.push({ kind, text, linked, aside: aside > 0 });
    if (kind === 'heading' && !headline) headline = text;
    line = '';
    linked = 0;
    breaks = 0;
  };

  /** A character reference may be cut in two where the page was. */
  let cut = '';
  const take = (raw: string, isLast: boolean) => {
    const innermost = open.at(-1)?.name;
    if (innermost === 'script') {
      if (data) data += raw;
      return;
    }
    const all = cut + raw;
    cut = isLast ? '' : (/&[#\w]{0,10}$/.exec(all)?.[0] ?? '');
    const text = decodeEntities(all.slice(0, all.length - cut.length));
    if (innermost === 'title' && unread === 0 && title.length < 1_000) title += text;
    if (unread > 0 || innermost === 'title') return;
    line += text;
    if (links > 0) linked += text.trim().length;
    if (text.trim()) breaks = 0;
  };
  const taken = () => {
    if (cut) take('', true);
  };

  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      taken();
      if (open.length >= MOST_DEPTH) throw unreadable('nested too deep');
      if (name === 'html') said.language ??= attributes.lang?.trim();
      if (name === 'meta') fromMeta(said, attributes);
      if (name === 'time') said.published ??= dateIn(attributes.datetime ?? '');
      if (BLOCKS.has(name)) flush();
      if (name === 'br') {
        // Two in a row stand for a paragraph in pages that have none.
        if (++breaks > 1) flush();
        else line += ' ';
      }
      if (aside > 0 && isArticle(name, attributes)) {
        for (const around of open) around.aside = false;
        aside = 0;
      }
      const one = {
        name,
        unread: UNREAD.has(name) || (name !== 'body' && name !== 'html' && isHidden(attributes)),
        aside: isAside(name, attributes),
      };
      open.push(one);
      if (one.unread) unread++;
      if (one.aside) aside++;
      if (name === 'a') links++;
      if (name === 'sup') marks.push(line.length);
      if (name === 'script') data = attributes.type === 'application/ld+json' ? ' ' : '';
      if (BLOCKS.has(name)) kind = kindIn(open);
    },
    ontext: (raw) => take(raw, false),
    onclosetag(name) {
      taken();
      const one = open.pop();
      if (BLOCKS.has(name)) flush();
      if (one?.unread) unread--;
      if (one?.aside) aside--;
      if (name === 'a') links--;
      if (name === 'script' && data) fromLinkedData(said, data);
      // "[4]" and "[citation needed]" stand between the words, not among them.
      if (name === 'sup') {
        const from = marks.pop() ?? 0;
        if (/^\s*\[[^\]]{1,40}\]\s*$/.test(line.slice(from))) line = line.slice(0, from);
      }
      if (name === 'script') data = '';
      if (BLOCKS.has(name)) kind = kindIn(open);
    },
  };
  const parser = new Parser(handler, { decodeEntities: false });

  return {
    write: (html) => parser.write(html),
    end() {
      parser.end();
      taken();
      flush();
      for (const { text } of lines.slice(0, BYLINE_WITHIN)) said.byline ??= bylineIn(text);
      const named = plain(said.title ?? (title || headline));
      return {
        title: named,
        language: said.language || 'und',
        ...(said.published ? { published: said.published } : {}),
        ...(said.byline ? { byline: said.byline } : {}),
        ...(said.publisher ? { publisher: said.publisher } : {}),
        ...joined(ownOf(lines)),
      };
    },
  };
}

/** Where nearly nothing is left, the names of the boxes say something else than elsewhere: all is taken. */
function ownOf(lines: readonly Line[]): Line[] {
  const length = (some: readonly Line[]) => some.reduce((sum, { text, linked }) => sum + text.length - linked, 0);
  const own = lines.filter(isOwn);
  return length(own) < LEAST && length(lines) > 2 * length(own)
    ? lines.filter((one) => isOwn({ ...one, aside: false }))
    : own;
}

function isOwn({ text, linked, aside, kind }: Line): boolean {
  if (aside || !/[\p{L}\p{N}]/u.test(text)) return false;
  return kind === 'heading' || linked <= text.length * LINKED;
}

function joined(lines: readonly Line[]): Pick<HtmlText, 'text' | 'blocks'> {
  let text = '';
  const blocks: HtmlBlock[] = [];
  for (const line of lines) {
    if (text) text += '\n';
    blocks.push({ kind: line.kind, start: text.length, end: text.length + line.text.length });
    text += line.text;
  }
  return { text, blocks };
}

/** A paragraph in a list item is the item's, one in a quotation the quotation's. */
function kindIn(open: readonly { name: string }[]): BlockKind {
  for (let at = open.length - 1; at >= 0 && at >= open.length - 6; at--) {
    const kind = KINDS[open[at]!.name];
    if (kind) return kind;
  }
  return 'paragraph';
}
