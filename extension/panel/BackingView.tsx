import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Backing, Speaker, WordingFamily } from '../../src/model.ts';
import { sameText, usePanel, useSlice } from './context.ts';
import { dayWords } from './words.ts';

type Speakers = Backing['speakers'];

/** More are a click away. */
const MOST_SPEAKERS = 8;
const MOST_LETTERS = 110;
/** Comments of one family by their numbers, and lines of one list: the list below has them all. */
const MOST_NUMBERS = 12;
const MOST_LINES = 50;

const short = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).trimEnd()}…` : text;

/** Goes to the first of these statements, and to the next at each further click. */
function Row({ statements, children }: { statements: readonly string[]; children: ComponentChildren }) {
  const { say, goTo } = usePanel();
  const turn = useRef(0);
  const go = (): void => {
    const statement = statements[turn.current++ % statements.length];
    if (statement) goTo({ statement });
  };
  return (
    <button type="button" class="row" title={say('panel_go')} onClick={go}>
      {children}
    </button>
  );
}

function SpeakerRow({ speaker, quotes }: { speaker: Speaker; quotes: readonly string[] }) {
  const { say } = usePanel();
  // The unnamed have no name but the words that hide them.
  const hidden = speaker.anonymous || speaker.name === undefined;
  return (
    <li data-speaker={hidden ? 'unnamed' : 'named'}>
      <Row statements={quotes}>
        <span class="name">
          <strong>{hidden ? `“${speaker.description ?? say('card_speaker_unnamed')}”` : speaker.name}</strong>
          <span class="count">{say(quotes.length === 1 ? 'panel_quote_one' : 'panel_quotes', quotes.length)}</span>
        </span>
        {!hidden && speaker.description && <span class="aside">{speaker.description}</span>}
      </Row>
    </li>
  );
}

function SpeakerList({ title, speakers }: { title: string; speakers: Speakers }) {
  const { say } = usePanel();
  if (speakers.length === 0) return null;
  const rowsOf = (some: Speakers) => some.map((one) => <SpeakerRow key={one.quotes[0]} {...one} />);
  const rest = speakers.slice(MOST_SPEAKERS);
  return (
    <>
      <h4>{title}</h4>
      <ul>{rowsOf(speakers.slice(0, MOST_SPEAKERS))}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{say('panel_show_more', rest.length)}</summary>
          <ul>{rowsOf(rest)}</ul>
        </details>
      )}
    </>
  );
}

function Outlets({ toldTo }: { toldTo: Backing['toldTo'] }) {
  const { say } = usePanel();
  if (toldTo.length === 0) return null;
  return (
    <>
      <h4>{say('panel_told')}</h4>
      <ul>
        {toldTo.map(({ outlet, quotes, links }) => {
          const front = links.length > 0 && links.every(({ frontPage }) => frontPage);
          const count = say(links.length === 1 ? 'panel_link_one' : 'panel_links', links.length);
          return (
            <li key={outlet} data-outlet={outlet}>
              <Row statements={quotes}>
                <span class="name">
                  <strong>{outlet}</strong>
                  <span class="count">
                    {say(quotes.length === 1 ? 'panel_quote_one' : 'panel_quotes', quotes.length)}
                  </span>
                </span>
                <span class="aside">{front ? `${count}, ${say('panel_front_page')}` : count}</span>
              </Row>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A count, and behind it what was counted. */
function Counted({ words, name, children }: { words: string; name: string; children: ComponentChildren }) {
  return (
    <details class="counted" data-counted={name}>
      <summary>{words}</summary>
      {children}
    </details>
  );
}

function Statements({ ids }: { ids: readonly string[] }) {
  const texts = useSlice(
    ({ statements }) =>
      statements.filter(({ id }) => ids.includes(id)).map(({ id, text }) => [id, short(text)] as const),
    [ids],
    sameText,
  );
  return (
    <ul>
      {texts.map(([id, text]) => (
        <li key={id}>
          <Row statements={[id]}>{text}</Row>
        </li>
      ))}
    </ul>
  );
}

function Links({ linked, unlinked }: Pick<Backing, 'linked' | 'unlinked'>) {
  const { say } = usePanel();
  if (linked.length + unlinked.length === 0) return null;
  return (
    <>
      <h4>{say('panel_linked_title')}</h4>
      {linked.length > 0 && (
        <Counted name="linked" words={say(linked.length === 1 ? 'panel_linked_one' : 'panel_linked', linked.length)}>
          <Statements ids={linked} />
        </Counted>
      )}
      {unlinked.length > 0 && (
        <Counted
          name="unlinked"
          words={say(unlinked.length === 1 ? 'panel_unlinked_one' : 'panel_unlinked', unlinked.length)}
        >
          <Statements ids={unlinked} />
        </Counted>
      )}
    </>
  );
}

function Age({ published, ageInDays }: Pick<Backing, 'published' | 'ageInDays'>) {
  const { model, say } = usePanel();
  const updated = useSlice(({ document }) => document?.updated);
  const days = ageInDays !== undefined && say(ageInDays === 1 ? 'panel_day_one' : 'panel_days', ageInDays);
  const lines = [
    published
      ? `${say('panel_published', dayWords(published, model.language))}${days ? ` · ${days}` : ''}`
      : say('panel_undated'),
    updated &&
      updated.slice(0, 10) !== published?.slice(0, 10) &&
      say('panel_updated', dayWords(updated, model.language)),
  ];
  return (
    <>
      <h4>{say('panel_age')}</h4>
      <p data-age={ageInDays}>{lines.filter(Boolean).join(' · ')}</p>
    </>
  );
}

function Comments({ restating }: Pick<Backing, 'restating'>) {
  const { say, goTo, reveal, take } = usePanel();
  const families = useSlice((state) => state.families);
  const all = useSlice(({ document }) => document?.comments.length ?? 0);
  const restated = useSlice(
    ({ document }) =>
      restating.slice(0, MOST_LINES).map(({ comment, block }) => ({
        comment,
        block,
        words: short(document?.blocks.find(({ id }) => id === block)?.text ?? ''),
      })),
    [restating],
    sameText,
  );
  const site = useSlice((state) => state.site);
  const sharing = new Set(families.flatMap(({ members }) => members.map(({ comment }) => comment))).size;
  if (sharing + restating.length === 0 && !site) return null;
  const numbersOf = (members: WordingFamily['members']): string => {
    const named = members.slice(0, MOST_NUMBERS).map(({ comment }) => numbered(comment));
    const left = members.length - named.length;
    return [...named, ...(left > 0 ? [say('card_more', left)] : [])].join(', ');
  };
  const numbered = (comment: string): string => say('panel_comment', Number(comment.slice(1)) + 1);
  return (
    <>
      <h4>{say('panel_comments')}</h4>
      {sharing > 0 && (
        <Counted name="sharing" words={say('panel_sharing', sharing, all, families.length)}>
          <ul>
            {families.slice(0, MOST_LINES).map(({ id, members }) => (
              <li key={id}>
                <button type="button" class="row" title={say('panel_reveal')} onClick={() => reveal(id)}>
                  {numbersOf(members)}
                </button>
              </li>
            ))}
          </ul>
          {families.length > MOST_LINES && <p class="aside">{say('card_more', families.length - MOST_LINES)}</p>}
        </Counted>
      )}
      {restating.length > 0 && (
        <Counted name="restating" words={say('panel_restating', restating.length, all)}>
          <ul>
            {restated.map(({ comment, block, words }) => (
              <li key={comment}>
                <button type="button" class="row" title={say('panel_go')} onClick={() => goTo({ comment })}>
                  <strong>{numbered(comment)}</strong>
                </button>
                <button type="button" class="row aside" title={say('panel_go')} onClick={() => goTo({ block })}>
                  “{words}”
                </button>
              </li>
            ))}
          </ul>
          {restating.length > MOST_LINES && <p class="aside">{say('card_more', restating.length - MOST_LINES)}</p>}
        </Counted>
      )}
      {site && (
        <p class="aside" data-own-site>
          {site.words}{' '}
          {site.offer && (
            <button type="button" class="more" data-action="ask-site" onClick={() => take('ask-site')}>
              {site.offer}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** What stands behind this article: counts and names, as the page gives them. No score. */
export function BackingView({ backing }: { backing: Backing }) {
  const { say } = usePanel();
  const isNamed = ({ speaker }: Speakers[number]): boolean => !speaker.anonymous && speaker.name !== undefined;
  const named = backing.speakers.filter(isNamed);
  const unnamed = backing.speakers.filter((one) => !isNamed(one));
  return (
    <section class="backing" aria-label={say('panel_backing')}>
      {backing.limited && (
        <p class="aside" data-limited>
          {say('panel_limited')}
        </p>
      )}
      <details open>
        <summary class="lead">
          <h3>{say('panel_backing')}</h3>
          <span class="aside">
            {[
              say(backing.quotes === 1 ? 'panel_quote_one' : 'panel_quotes', backing.quotes),
              say(named.length === 1 ? 'panel_named_one' : 'panel_named', named.length),
              say(unnamed.length === 1 ? 'panel_unnamed_one' : 'panel_unnamed', unnamed.length),
            ].join(' · ')}
          </span>
        </summary>
        <SpeakerList title={say('panel_who')} speakers={named} />
        <SpeakerList title={say('panel_hidden')} speakers={unnamed} />
        {backing.unattributed.length > 0 && (
          <Counted
            name="unattributed"
            words={say(
              backing.unattributed.length === 1 ? 'panel_unattributed_one' : 'panel_unattributed',
              backing.unattributed.length,
            )}
          >
            <Statements ids={backing.unattributed} />
          </Counted>
        )}
        <Outlets toldTo={backing.toldTo} />
        <Links linked={backing.linked} unlinked={backing.unlinked} />
        <Comments restating={backing.restating} />
        <Age
          {...(backing.published ? { published: backing.published } : {})}
          {...(backing.ageInDays === undefined ? {} : { ageInDays: backing.ageInDays })}
        />
      </details>
    </section>
  );
}
