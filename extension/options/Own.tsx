import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { grantOrigins } from '../grant.ts';
import { message, problemText } from '../i18n.ts';
import type { GivenAnswer } from '../messages.ts';

export interface OwnAsked {
  check: string;
  statement: string;
}

/** The statement for which a reader has come here to give evidence of their own. */
export function ownAsked(): OwnAsked | undefined {
  const query = new URLSearchParams(location.search);
  const [check, statement] = [query.get('check'), query.get('statement')];
  return check && statement ? { check, statement } : undefined;
}

function said(answer: GivenAnswer): string {
  if (answer.outcome === 'given')
    return message(answer.passages === 1 ? 'own_given_one' : 'own_given', answer.passages);
  if (answer.outcome === 'copy') return message('own_copy');
  if (answer.outcome === 'gone') return message('own_gone');
  return problemText(answer.problem);
}

interface Props {
  /** The reader has chosen to look things up. */
  mayFetch: boolean;
  failed(error: unknown): void;
}

/** Words, or the address of a page: shown with the finding as the reader's own, and kept in memory only. */
export function Own({ check, statement, mayFetch, failed }: OwnAsked & Props) {
  const [words, setWords] = useState<string | null>();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [address, setAddress] = useState('');
  const [told, setTold] = useState('');
  useEffect(() => {
    ask('wordsOf', check, statement).then(setWords, failed);
  }, [check, statement, failed]);
  const give = (answer: Promise<GivenAnswer>): void => {
    answer.then((one) => setTold(said(one)), failed);
  };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isWeb = url?.protocol === 'https:' || /^http:\/\/(127\.0\.0\.1|localhost)(:|\/)/.test(address);
  const fetchIt = (): void => {
    if (!url) return;
    // In the click itself: afterwards the browser would not take the question for the reader's.
    grantOrigins([url.origin], ['websiteContent']).then((isGranted) => {
      if (isGranted) give(ask('giveAddress', check, statement, url.href));
      else setTold(message('own_not_allowed', url.host));
    }, failed);
  };
  return (
    <section class="own" aria-labelledby="own">
      <h2 id="own">{message('own_title')}</h2>
      {words === null ? (
        <p class="warn">{message('own_gone')}</p>
      ) : (
        <>
          <blockquote>{words}</blockquote>
          <p class="note">{message('own_note')}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              give(ask('giveText', check, statement, text, title.trim() || message('own_your_text')));
            }}
          >
            <label>
              <span>{message('own_text')}</span>
              <textarea name="text" rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
            </label>
            <label>
              <span>{message('own_from')}</span>
              <input name="title" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
            </label>
            <button type="submit" class="primary" data-action="give-text" disabled={text.trim() === ''}>
              {message('own_give')}
            </button>
          </form>
          <form onSubmit={(event) => event.preventDefault()}>
            <label>
              <span>{message('own_address')}</span>
              <input
                name="address"
                type="url"
                value={address}
                placeholder="https://"
                onInput={(event) => setAddress(event.currentTarget.value)}
              />
            </label>
            <p class="note">{message(mayFetch ? 'own_address_note' : 'own_address_open')}</p>
            {mayFetch && (
              <button type="button" data-action="give-address" disabled={!isWeb} onClick={fetchIt}>
                {message('own_fetch')}
              </button>
            )}{' '}
            {isWeb && url && (
              <a href={url.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
                {message('own_open')}
              </a>
            )}
          </form>
          <p role="status">{told}</p>
        </>
      )}
    </section>
  );
}
