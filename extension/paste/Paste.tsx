import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../i18n.ts';

interface Props {
  reason?: string | undefined;
  /** What was selected where the page could not be entered. */
  text: string;
  check(article: HTMLElement): Promise<void>;
}

export function Paste({ reason, text, check }: Props) {
  const [written, setWritten] = useState(text);
  const [paragraphs, setParagraphs] = useState<string[]>(text ? paragraphsOf(text) : []);
  const [problem, setProblem] = useState('');
  const article = useRef<HTMLElement>(null);

  useEffect(() => {
    if (paragraphs.length === 0 || !article.current) return;
    article.current.focus();
    check(article.current).catch((error: unknown) => setProblem(message('options_failed', String(error))));
  }, [paragraphs, check]);

  const submit = (event: Event) => {
    event.preventDefault();
    const found = paragraphsOf(written);
    setProblem(found.length > 0 ? '' : message('paste_empty'));
    setParagraphs(found);
  };

  return (
    <main>
      <h1>{message('paste_title')}</h1>
      {reason && <p class="reason">{reason}</p>}
      {problem && (
        <p class="warn" role="alert">
          {problem}
        </p>
      )}
      {paragraphs.length > 0 ? (
        <>
          <button type="button" onClick={() => location.reload()}>
            {message('paste_again')}
          </button>
          <article ref={article} tabIndex={-1} aria-label={message('ext_untitled')}>
            {paragraphs.map((paragraph, index) => (
              <p key={`${index}`}>{paragraph}</p>
            ))}
          </article>
        </>
      ) : (
        <form onSubmit={submit}>
          <p class="lead">{message('paste_lead')}</p>
          <label for="text">{message('paste_label')}</label>
          <textarea id="text" value={written} onInput={(event) => setWritten(event.currentTarget.value)} />
          <div class="row">
            <button type="submit" class="main">
              {message('paste_check')}
            </button>
          </div>
        </form>
      )}
    </main>
  );
}

/** Blank lines part paragraphs; where there are none, line ends do. */
export function paragraphsOf(text: string): string[] {
  const parts = /\n\s*\n/.test(text.trim()) ? text.split(/\n\s*\n/) : text.split('\n');
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
}
