import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { message } from '../i18n.ts';
import type { Range, ReadingPlan } from '../messages.ts';

/** The tab whose check waits for the reader's word, where it has brought the reader here. */
export function readingAsked(): number | undefined {
  const given = new URLSearchParams(location.search).get('reading') ?? '';
  return /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}

/** What a language model would read: to whom it goes, what it is, what it may cost. Nothing is sent before the button. */
export function Reading({ tab, failed }: { tab: number; failed(error: unknown): void }) {
  const [plan, setPlan] = useState<ReadingPlan | null>();
  const [isAllowed, setAllowed] = useState(false);
  useEffect(() => {
    ask('readingPlan', tab).then(setPlan, failed);
  }, [tab, failed]);
  if (plan === undefined) return null;
  const allow = () => {
    setAllowed(true);
    ask('allowReading', tab).catch(failed);
  };
  return (
    <section aria-labelledby="reading" class="card" data-reading>
      <h2 id="reading">{message('options_reading_title')}</h2>
      {plan && !isAllowed ? (
        <>
          <p>{message('options_reading_lead', plan.claims, plan.provider, plan.model, plan.host)}</p>
          <dl class="keys">
            <dt>{message('options_reading_calls')}</dt>
            <dd data-calls>{message('options_reading_calls_most', rangeOf(plan.calls), plan.most.calls)}</dd>
            <dt>{message('options_reading_tokens')}</dt>
            <dd data-tokens>
              {message('options_reading_tokens_about', rangeOf(plan.tokens.input), rangeOf(plan.tokens.output))}
            </dd>
            <dt>{message('options_reading_cost')}</dt>
            <dd data-cost class={plan.cost ? undefined : 'warn'}>
              {plan.cost
                ? message('options_reading_cost_about', rangeOf(plan.cost, dollars), dollars(plan.most.dollars))
                : message('options_reading_cost_unknown', plan.model)}
            </dd>
          </dl>
          {plan.left > 0 && <p class="note">{message('options_reading_left', plan.left)}</p>}
          <p class="note">{message('options_reading_note')}</p>
          <details>
            <summary>{message('options_reading_example')}</summary>
            <pre class="sent">{plan.example}</pre>
          </details>
          <div class="row">
            <button type="button" class="main" data-allow onClick={allow}>
              {message('options_reading_allow')}
            </button>
          </div>
        </>
      ) : (
        <p role="status">{message(isAllowed ? 'options_reading_allowed' : 'options_reading_none')}</p>
      )}
    </section>
  );
}

function rangeOf(
  { least, most }: Range,
  words: (figure: number) => string = (figure) => figure.toLocaleString(),
): string {
  const [from, to] = [words(least), words(most)];
  return from === to ? from : `${from}–${to}`;
}

/** Not rounded to nothing. */
function dollars(figure: number): string {
  const digits = figure > 0 && figure < 0.01 ? 4 : 2;
  return figure.toLocaleString(undefined, { style: 'currency', currency: 'USD', maximumFractionDigits: digits });
}
