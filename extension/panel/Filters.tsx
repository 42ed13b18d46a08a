import { usePanel } from './context.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import type { Kind, MessageKey } from './model.ts';
import { standingNames } from './names.ts';
import { type Standing, standingOf, standings } from './standing.ts';

const kindNames: { readonly [Name in Kind]: MessageKey } = {
  claim: 'panel_claims',
  quote: 'panel_quotes_title',
  family: 'panel_families',
};

function Toggle({
  icon,
  name,
  count,
  on,
  toggle,
}: {
  icon: IconName;
  name: string;
  count: number;
  on: boolean;
  toggle: () => void;
}) {
  return (
    <button type="button" class="chip" aria-pressed={on} data-filter={icon} onClick={toggle}>
      <Icon name={icon} />
      {name} <span class="number">{count}</span>
    </button>
  );
}

const flip = <Name,>(list: readonly Name[], name: Name): readonly Name[] =>
  list.includes(name) ? list.filter((one) => one !== name) : [...list, name];

/** By kind and by state; what is switched off leaves the list and the text. */
export function Filters() {
  const { state, say, setFilter } = usePanel();
  const { filter } = state;
  const counts = new Map<Standing, number>();
  for (const statement of state.statements) {
    const standing = standingOf(statement, state.findings.get(statement.id));
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  const kinds: [Kind, number][] = [
    ['quote', state.statements.filter(({ kind }) => kind === 'quote').length],
    ['claim', state.statements.filter(({ kind }) => kind === 'claim').length],
    ['family', state.families.length],
  ];
  return (
    <fieldset class="filters" aria-label={say('panel_filters')}>
      {kinds.map(([kind, count]) => (
        <Toggle
          key={kind}
          icon={kind}
          name={say(kindNames[kind])}
          count={count}
          on={!filter.kinds.includes(kind)}
          toggle={() => setFilter({ ...filter, kinds: flip(filter.kinds, kind) })}
        />
      ))}
      <span class="divider" />
      {standings
        .filter((standing) => counts.has(standing) || filter.standings.includes(standing))
        .map((standing) => (
          <Toggle
            key={standing}
            icon={standing}
            name={say(standingNames[standing])}
            count={counts.get(standing) ?? 0}
            on={!filter.standings.includes(standing)}
            toggle={() => setFilter({ ...filter, standings: flip(filter.standings, standing) })}
          />
        ))}
    </fieldset>
  );
}
