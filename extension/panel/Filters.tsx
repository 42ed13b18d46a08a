import { sameText, usePanel, useSlice } from './context.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import type { Kind, MessageKey } from './model.ts';
import { standingNames } from './names.ts';
import { tallyOf } from './standing.ts';

const kindNames: { readonly [Name in Kind]: MessageKey } = {
  claim: 'panel_claims',
  quote: 'panel_quotes_title',
  family: 'panel_families',
};

interface Props {
  icon: IconName;
  name: string;
  count: number;
  on: boolean;
  toggle: () => void;
}

function Toggle({ icon, name, count, on, toggle }: Props) {
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
  const { say, setFilter } = usePanel();
  const filter = useSlice((state) => state.filter);
  const { counts, quotes, claims } = useSlice(tallyOf, [], sameText);
  const families = useSlice((state) => state.families.length);
  const kinds: [Kind, number][] = [
    ['quote', quotes],
    ['claim', claims],
    ['family', families],
  ];
  // What was switched off can be switched on again, also when nothing is left in it.
  const gone = filter.standings.filter((standing) => !counts.some(([one]) => one === standing));
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
      {[...counts, ...gone.map((standing) => [standing, 0] as const)].map(([standing, count]) => (
        <Toggle
          key={standing}
          icon={standing}
          name={say(standingNames[standing])}
          count={count}
          on={!filter.standings.includes(standing)}
          toggle={() => setFilter({ ...filter, standings: flip(filter.standings, standing) })}
        />
      ))}
    </fieldset>
  );
}
