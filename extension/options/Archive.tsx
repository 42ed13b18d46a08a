import { useState } from 'preact/hooks';
import type { Collection } from '../../src/evidence/index.ts';
import { feedAddress, idOf, isDue, OPEN_FEED } from '../feeds.ts';
import { message } from '../i18n.ts';
import { type Settings, writeSettings } from '../settings.ts';
import { collectionWords, megabytes, progressWords } from './archive-words.ts';
import { mayWrite, useArchive } from './use-archive.ts';

interface Props {
  settings: Settings;
  failed(error: unknown): void;
}

/** The archive of published fact checks: what is in it, where more can be brought from, and how it goes again. */
export function Archive({ settings, failed }: Props) {
  const archive = useArchive();
  const { kept, work, news } = archive;
  const isBusy = kept === undefined || work !== undefined || !mayWrite();
  const keep = (keepFeeds: boolean) => void writeSettings({ keepFeeds }).catch(failed);
  return (
    <section aria-labelledby="archive" data-archive>
      <h2 id="archive">{message('options_archive_title')}</h2>
      <p class="note">{message('options_archive_note')}</p>
      {!mayWrite() && <p class="warn">{message('options_archive_private')}</p>}
      {kept?.map((one) => (
        <Kept key={one.id} collection={one} isBusy={isBusy} update={archive.addFeed} remove={archive.remove} />
      ))}
      {kept && !kept.some(({ id }) => id === idOf(OPEN_FEED)) && <OpenFeed archive={archive} isBusy={isBusy} />}
      {work && (
        <div class="row work">
          <progress
            aria-label={message('options_archive_progress_label')}
            {...(work.brought.of ? { max: work.brought.of, value: work.brought.bytes } : {})}
          />
          <span class="note">{progressWords(work.brought)}</span>
          <button type="button" data-cancel onClick={work.cancel}>
            {message('options_archive_cancel')}
          </button>
        </div>
      )}
      <p class={news.bad ? 'state warn' : 'state note'} role="status" data-news>
        {news.text}
      </p>
      <More archive={archive} isBusy={isBusy} />
      {kept?.some(({ address }) => address) && (
        <label class="choice">
          <input
            type="checkbox"
            name="keep-up-to-date"
            checked={settings.keepFeeds === true}
            onChange={(event) => keep(event.currentTarget.checked)}
          />
          <span>
            {message('options_archive_keep')}
            <br />
            <span class="note">{message('options_archive_keep_note')}</span>
          </span>
        </label>
      )}
    </section>
  );
}

interface KeptProps {
  collection: Collection;
  isBusy: boolean;
  update(address: string, known: Collection): void;
  remove(id: string): void;
}

function Kept({ collection, isBusy, update, remove }: KeptProps) {
  const { id, name, address } = collection;
  const isOpenFeed = address === OPEN_FEED;
  const mayAsk = isDue(collection, new Date());
  return (
    <section class="card source" data-collection={id} aria-label={name}>
      <h3>{isOpenFeed ? message('options_archive_open') : name}</h3>
      <p class="note address-of">{collectionWords(collection)}</p>
      <div class="row">
        {address && (
          <button
            type="button"
            data-update
            disabled={isBusy || !mayAsk}
            title={mayAsk ? undefined : message('options_archive_asked_today')}
            onClick={() => update(address, collection)}
          >
            {message('options_archive_update')}
          </button>
        )}
        <button type="button" data-remove disabled={isBusy} onClick={() => remove(id)}>
          {message('options_archive_remove')}
        </button>
        {address && !mayAsk && <span class="note">{message('options_archive_asked_today')}</span>}
      </div>
    </section>
  );
}

type Part = { archive: ReturnType<typeof useArchive>; isBusy: boolean };

/** First only its size is asked: whoever downloads is to know what it is. */
function OpenFeed({ archive, isBusy }: Part) {
  const [size, setSize] = useState<number | 'unknown'>();
  const { hostname } = new URL(OPEN_FEED);
  return (
    <section class="card source" data-open-feed aria-labelledby="open-feed">
      <h3 id="open-feed">{message('options_archive_open')}</h3>
      <p class="note">{message('options_archive_open_note', hostname)}</p>
      <div class="row">
        {size === undefined ? (
          <button
            type="button"
            data-measure
            disabled={isBusy}
            onClick={() => archive.measure(OPEN_FEED, (bytes) => setSize(bytes ?? 'unknown'))}
          >
            {message('options_archive_measure')}
          </button>
        ) : (
          <button
            type="button"
            class="primary"
            data-download
            disabled={isBusy}
            onClick={() => archive.addFeed(OPEN_FEED)}
          >
            {size === 'unknown'
              ? message('options_archive_download')
              : message('options_archive_download_size', megabytes(size))}
          </button>
        )}
      </div>
    </section>
  );
}

/** Feeds and files of the reader's own. */
function More({ archive, isBusy }: Part) {
  const [address, setAddress] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const feed = feedAddress(address);
    if (!feed) return archive.say({ text: message('options_archive_invalid'), bad: true });
    setAddress('');
    archive.addFeed(
      feed,
      archive.kept?.find(({ id }) => id === idOf(feed)),
    );
  };
  return (
    <section class="card source" aria-labelledby="own-checks">
      <h3 id="own-checks">{message('options_archive_own')}</h3>
      <form onSubmit={add}>
        <label for="feed-address">{message('options_archive_address')}</label>
        <div class="address">
          <input
            id="feed-address"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" data-add-feed disabled={isBusy}>
            {message('options_archive_add')}
          </button>
        </div>
        <p class="note">{message('options_archive_address_note')}</p>
      </form>
      <label for="feed-file">{message('options_archive_files')}</label>
      <input
        id="feed-file"
        type="file"
        multiple
        accept=".json,.jsonld,.ndjson,.jsonl,.gz,application/json,application/ld+json,application/gzip"
        disabled={isBusy}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          if (files.length > 0) archive.addFiles(files);
          // The same file can be chosen again.
          input.value = '';
        }}
      />
      <p class="note">{message('options_archive_files_note')}</p>
    </section>
  );
}
