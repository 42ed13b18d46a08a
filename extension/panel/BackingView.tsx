import type { Backing, Speaker } from '../../src/model.ts';
import { usePanel } from './context.ts';
import { dayWords } from './words.ts';

function Who({ speaker, quotes }: { speaker: Speaker; quotes: number }) {
  const { say } = usePanel();
  return (
    <>
      <strong>{speaker.anonymous ? `“${speaker.description ?? say('card_speaker_unnamed')}”` : speaker.name}</strong>
      {!speaker.anonymous && speaker.description ? `, ${speaker.description}` : ''}
      <span class="aside"> {say(quotes === 1 ? 'panel_quote_one' : 'panel_quotes', quotes)}</span>
    </>
  );
}

function Speakers({ title, speakers }: { title: string; speakers: Backing['speakers'] }) {
  const { goTo } = usePanel();
  if (speakers.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {speakers.map(({ speaker, quotes }) => (
          <li key={quotes[0]}>
            <button type="button" class="row" onClick={() => quotes[0] && goTo({ statement: quotes[0] })}>
              <Who speaker={speaker} quotes={quotes.length} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What stands behind this article: counts and names, as the page gives them. No score. */
export function BackingView({ backing }: { backing: Backing }) {
  const { model, state, say, goTo } = usePanel();
  const named = backing.speakers.filter(({ speaker }) => !speaker.anonymous);
  const unnamed = backing.speakers.filter(({ speaker }) => speaker.anonymous);
  const number = (
    count: number,
    one: 'panel_quote_one' | 'panel_named_one' | 'panel_unnamed_one' | 'panel_link_one' | 'panel_day_one',
    many: 'panel_quotes' | 'panel_named' | 'panel_unnamed' | 'panel_links' | 'panel_days',
  ) => say(count === 1 ? one : many, count);
  const sharing = new Set(state.families.flatMap(({ members }) => members.map(({ comment }) => comment))).size;
  return (
    <section class="backing" aria-label={say('panel_backing')}>
      <h3>{say('panel_backing')}</h3>
      <p>
        {[
          number(backing.quotes, 'panel_quote_one', 'panel_quotes'),
          number(named.length, 'panel_named_one', 'panel_named'),
          number(unnamed.length, 'panel_unnamed_one', 'panel_unnamed'),
        ].join(' · ')}
      </p>
      <Speakers title={say('panel_who')} speakers={named} />
      <Speakers title={say('panel_hidden')} speakers={unnamed} />
      {backing.unattributed.length > 0 && <p class="aside">{say('panel_unattributed', backing.unattributed.length)}</p>}
      {backing.toldTo.length > 0 && (
        <>
          <h4>{say('panel_told')}</h4>
          <ul>
            {backing.toldTo.map(({ outlet, quotes, links }) => (
              <li key={outlet}>
                <button type="button" class="row" onClick={() => quotes[0] && goTo({ statement: quotes[0] })}>
                  <strong>{outlet}</strong>
                  <span class="aside">
                    {' '}
                    {number(quotes.length, 'panel_quote_one', 'panel_quotes')} ·{' '}
                    {number(links.length, 'panel_link_one', 'panel_links')}
                    {links.length > 0 && links.every(({ frontPage }) => frontPage) && `, ${say('panel_front_page')}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{say('panel_linked_title')}</h4>
      <p>{say('panel_linked', backing.linked.length, backing.unlinked.length)}</p>
      <p>
        {backing.published ? say('panel_published', dayWords(backing.published, model.language)) : say('panel_undated')}
        {backing.ageInDays !== undefined && ` (${number(backing.ageInDays, 'panel_day_one', 'panel_days')})`}
      </p>
      {sharing > 0 && <p>{say('panel_sharing', sharing, state.families.length)}</p>}
      {backing.restating.length > 0 && (
        <>
          <p>{say('panel_restating', backing.restating.length)}</p>
          <ul class="chips">
            {backing.restating.map(({ comment }) => (
              <li key={comment}>
                <button type="button" onClick={() => goTo({ comment })}>
                  {say('panel_comment', Number(comment.slice(1)) + 1)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
