import type { Lead } from '../../src/model.ts';
import { usePanel, useSources } from './context.ts';
import { dayWords, sourceName } from './words.ts';

const isSafe = (url: string): boolean => /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(url);

export function SafeLink({ url, title }: { url: string; title: string }) {
  return isSafe(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {title}
    </a>
  ) : (
    <span>{title}</span>
  );
}

/** Where something may stand that nobody has read: links, and no evidence. */
export function Leads({ leads }: { leads: readonly Lead[] }) {
  const { model, say } = usePanel();
  const check = useSources();
  return (
    <ul class="asked leads">
      {leads.map(({ url, title, source, publisher, published }) => (
        <li key={url} class="source">
          <SafeLink url={url} title={title} />
          <span class="aside">
            {[publisher, published && dayWords(published, model.language), say('card_lead', sourceName(source, check))]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
