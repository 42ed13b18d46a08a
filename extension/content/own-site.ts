/**
 * The page's own site, asked by the reader's click what it records of the comments that are shown here. A file of its
 * own, injected where a page is one of WordPress's.
 */
import type { Comment, CommentRecord, PageDocument, ShownComments } from '../../src/model.ts';
import type { PanelModel, Site } from '../panel/model.ts';
import { request } from './browser.ts';
import { message } from './i18n.ts';
import type { Session } from './session.ts';

/** As many as are asked for at once; a parent comes before its answers. */
const MOST = 1_000;
/** So much tells one comment from another. */
const ENOUGH = 300;
/** Where WordPress says the number of the page, in the order of who is most likely right. */
const SIGNS = 'link[rel="alternate"][type="application/json"],link[rel="shortlink"]';

export interface OwnSite {
  /** What can be asked now, or was told; undefined where there is nothing to ask. */
  offered(): Site | undefined;
  ask(): Promise<void>;
  /** The browser has granted something: the question that waited for it is asked. */
  granted(): void;
}

declare global {
  /** What this file leaves in the world that it shares with the content script. */
  var factCheckerSite: ((session: Session, actions: PanelModel['actions']) => OwnSite) | undefined;
}

globalThis.factCheckerSite = (session, actions) => {
  const { reading, findings, conversation, signal } = session;
  const { host, origin } = location;
  let isWaiting = false;
  let isAsking = false;
  let told: { of: number; words: string } | undefined;

  /** Null where the page is none of WordPress's, or its route is not its own site's. */
  function shown(): ShownComments | null {
    // In the head alone: a page without it may be very long.
    const head = document.head;
    const route = head?.querySelector<HTMLLinkElement>('link[rel="https://api.w.org/"]')?.href;
    if (session.selection || !route?.startsWith(`${origin}/`)) return null;
    const links = [...head.querySelectorAll<HTMLLinkElement>(SIGNS)].map(({ href }) => href);
    const comments = reading.page.comments.slice(0, MOST).flatMap((comment) => {
      const { id, blocks, replyTo, depth } = comment;
      const number = numberOf(comment);
      const text = blocks.map((block) => block.text).join('\n');
      return number ? [{ id, number, replyTo, depth, text: text.slice(0, ENOUGH) }] : [];
    });
    return comments.length > 0 ? { route, signs: [...links, document.body.className], comments } : null;
  }

  function numberOf({ permalink, blocks: [block] }: Comment): number {
    const id = reading.elementOf(block?.id ?? '')?.closest('[id*="comment-"]')?.id;
    const number = /\bcomment-(\d+)$/;
    return Number((number.exec(permalink ?? '') ?? number.exec(id ?? ''))?.[1] ?? 0);
  }

  async function ask(byClick: boolean): Promise<void> {
    const asked = shown();
    if (!asked || isAsking) return;
    isAsking = true;
    isWaiting = false;
    try {
      const answer = await request('askSite', conversation.check, asked);
      if (signal.aborted) return;
      if (answer.state === 'no-consent') actions.openWelcome();
      else if (answer.state === 'no-grant') {
        isWaiting = true;
        if (byClick) await request('openGrant', origin, 'site');
      } else if (answer.state === 'asked') {
        const { records, problem } = answer;
        const notices = findings.state().notices.filter(({ kind }) => kind !== 'problem');
        if (problem) notices.push({ kind: 'problem', problem: { ...problem, at: host } });
        const of = asked.comments.length;
        if (records.length > 0 || !problem) told = { of, words: message('panel_site_told', records.length, of, host) };
        reading.page = recordedIn(reading.page, records);
        const { document: sent } = findings.state();
        findings.change({ notices, site: offered(), ...(sent ? { document: recordedIn(sent, records) } : {}) });
        // What is counted of a family hangs on times and pictures.
        if (records.length > 0) conversation.resume();
      }
    } catch (reason) {
      actions.report(reason);
    } finally {
      isAsking = false;
    }
  }

  function offered(): Site | undefined {
    const comments = shown()?.comments.length;
    if (!comments) return undefined;
    if (told?.of === comments) return { words: told.words };
    return { words: message('panel_site_note'), offer: message('panel_site_ask', host) };
  }

  const granted = (): void => {
    if (isWaiting) void ask(false);
  };
  // The reader comes back from where it was allowed, and the background was not there to tell.
  document.addEventListener('visibilitychange', () => !document.hidden && granted(), { signal });
  return { offered, ask: () => ask(true), granted };
};

/** With times, parents and pictures as the site records them. */
function recordedIn(page: PageDocument, records: readonly CommentRecord[]): PageDocument {
  const known = new Map(records.map(({ comment, ...record }) => [comment, record]));
  const comments = page.comments.map((comment): Comment => {
    const { replyTo = comment.replyTo, ...told } = known.get(comment.id) ?? {};
    const { replyTo: _, ...rest } = { ...comment, ...told };
    return replyTo ? { ...rest, replyTo } : rest;
  });
  return { ...page, comments };
}
