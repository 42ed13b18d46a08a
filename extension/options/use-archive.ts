/** What the section of the archive does: one thing at a time, which can be called off, and what it came to. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collection } from '../../src/evidence/index.ts';
import { archiveOnDisk } from '../archive.ts';
import { ask } from '../ask.ts';
import browser from '../browser.ts';
import { type Bringing, type Brought, bringFeed, bringFile, type Outcome, SOURCE, sizeOf } from '../feeds.ts';
import { grantOrigins } from '../grant.ts';
import { message } from '../i18n.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { failureNews, megabytes, outcomeNews } from './archive-words.ts';
import type { News } from './Source.tsx';

export interface Work {
  brought: Brought;
  cancel(): void;
}

/** A private window looks into the archive, and writes nothing there. */
export const mayWrite = (): boolean => !browser.extension.inIncognitoContext;

export function useArchive() {
  const [archive] = useState(archiveOnDisk);
  const [kept, setKept] = useState<readonly Collection[]>();
  const [work, setWork] = useState<Work>();
  const [news, setNews] = useState<News>({ text: '' });

  const refresh = useCallback(async () => {
    const now = await archive.collections();
    setKept(now);
    await switchSource(now.length > 0);
  }, [archive]);

  useEffect(() => {
    // What a page that was closed in the middle has left.
    const tidy = mayWrite() ? archive.alone(() => archive.sweep()) : Promise.resolve();
    tidy.then(refresh).catch((error: unknown) => setNews(failureNews(error, new AbortController().signal)));
  }, [archive, refresh]);

  /** One at a time; what it comes to is said, and what is there is shown again. */
  const run = (job: (bringing: Bringing) => Promise<News>) => {
    if (work) return;
    const stop = new AbortController();
    const show = (brought: Brought) => setWork({ brought, cancel: () => stop.abort() });
    show({ entries: 0, bytes: 0 });
    setNews({ text: '' });
    job({
      fetch: globalThis.fetch.bind(globalThis),
      now: () => new Date(),
      log: (entry) => ask('logRequest', { ...entry }),
      ...{ archive, signal: stop.signal, progress: show },
    })
      .catch((error: unknown) => failureNews(error, stop.signal))
      .then((said) => {
        setNews(said);
        setWork(undefined);
        return refresh();
      })
      .catch((error: unknown) => setNews(failureNews(error, stop.signal)));
  };

  /** In the click itself, or the browser would not take the question for the reader's. */
  const runAllowed = (address: string, job: (bringing: Bringing) => Promise<News>) => {
    const allowed = grantOrigins([new URL(address).origin]);
    run(async (bringing) => {
      if (!(await allowed))
        return { text: message('options_archive_not_allowed', new URL(address).hostname), bad: true };
      return job(bringing);
    });
  };

  return {
    ...{ kept, work, news },
    say: setNews,
    addFeed: (address: string, known?: Collection) =>
      runAllowed(address, async (bringing) => outcomeNews(await bringFeed(address, bringing, known))),
    addFiles: (files: readonly File[]) =>
      run(async (bringing) => {
        let last: Outcome = 'unchanged';
        for (const file of files) last = await bringFile(file, bringing);
        return outcomeNews(last);
      }),
    /** Asks for nothing but how large it is. */
    measure: (address: string, told: (size: number | undefined) => void) =>
      runAllowed(address, async (bringing) => {
        const size = await sizeOf(address, bringing);
        told(size);
        return {
          text:
            size === undefined
              ? message('options_archive_size_unknown')
              : message('options_archive_size', megabytes(size)),
        };
      }),
    remove: (id: string) =>
      run(async () => {
        await archive.alone(() => archive.remove(id));
        return { text: message('options_archive_removed') };
      }),
  };
}

/** Where there is something to search it is searched; the reader can switch it off among the sources. */
async function switchSource(isThere: boolean): Promise<void> {
  const { sources } = await readSettings();
  const { [SOURCE]: own, ...others } = sources;
  if (isThere && own === undefined) await writeSettings({ sources: { ...others, [SOURCE]: { enabled: true } } });
  if (!isThere && own?.enabled) await writeSettings({ sources: others });
}
