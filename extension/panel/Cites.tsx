import type { Finding, Statement } from '../../src/model.ts';
import { usePanel } from './context.ts';
import { SafeLink } from './Leads.tsx';

/** So much of a passage is shown around the words that count in it. */
const AROUND = 240;

/** What of a passage is shown, where it is long: whole words around those that count. */
export function clipped(text: string, words = ''): string {
  const at = text.indexOf(words);
  if (!words || text.length < 4 * AROUND) return text;
  const from = at > AROUND ? text.indexOf(' ', at - AROUND) + 1 : 0;
  return text.slice(from, at + words.length + AROUND).replace(/\s\S*$/, ' …');
}

/** Word by word: what only the quote has, and what only its source. */
export function Difference({ finding }: { finding: Finding | undefined }) {
  const { say } = usePanel();
  const parts = (finding?.state === 'checked' && finding.attribution?.difference) || [];
  if (parts.length === 0) return null;
  const tags = { same: 'span', quoted: 'del', source: 'ins' } as const;
  return (
    <p class="difference" title={say('card_difference')}>
      {parts.map(({ text, kind }, index) => {
        const Tag = tags[kind];
        return <Tag key={index}>{text} </Tag>;
      })}
    </p>
  );
}

/** The pages that the article cites for a statement, and those that were opened: what they have of it, and the way there. */
export function Cites({ statement, finding }: { statement: Statement; finding: Finding | undefined }) {
  const { model, say, openCited } = usePanel();
  const cites = model.cites(statement, finding);
  if (cites.length === 0) return null;
  return (
    <p class="searches cites">
      {cites.map(({ url, title, outcome, words }) => (
        <span key={url} data-cited={outcome}>
          <SafeLink url={url} title={title} /> <span class="aside">{words}</span>
        </span>
      ))}
      {cites.some(({ canBeFetched }) => canBeFetched) && (
        <button type="button" class="more" data-action="fetch-cited" onClick={openCited}>
          {say('card_fetch_cited')}
        </button>
      )}
    </p>
  );
}
