/** Where on the page the statements stand, and with what their words are painted. */
import type { Place, Span, Statement } from '../../src/model.ts';
import type { PageReading } from '../../src/page/index.ts';
import type { PanelState } from '../panel/model.ts';
import { isShown, saysSomething, standingOf } from '../panel/standing.ts';
import { flatten, type Layer, type Stroke } from './highlights.ts';

/** Some words that are marked. */
export interface Held {
  id: string;
  kind: 'statement' | 'family';
  place: Span & { block: string };
  words: string;
  /** Undefined until it is asked for: a page of thousands is not measured in one task. Null where the words are gone. */
  range?: StaticRange | null;
  target?: Place;
}

export interface Anchors {
  byBlock: ReadonlyMap<string, readonly Held[]>;
  byId: ReadonlyMap<string, readonly Held[]>;
  /** Gives its block. */
  hold(one: Held): string;
  rangeFor(one: Held): StaticRange | null;
  strokes(block: string, state: PanelState): { layer: Layer; range: StaticRange }[];
  /** Gives the blocks in which they stand. One that is known by its id is replaced. */
  add(statements: readonly Statement[]): Iterable<string>;
  blocksOf(id: string): string[];
}

export function createAnchors(reading: PageReading): Anchors {
  const byBlock = new Map<string, Held[]>();
  const byId = new Map<string, Held[]>();
  const statements = new Map<string, Statement>();
  const hold = (one: Held): string => {
    push(byBlock, one.place.block, one);
    push(byId, one.id, one);
    return one.place.block;
  };
  const rangeFor = (one: Held): StaticRange | null => {
    if (one.range === undefined) one.range = reading.rangeOf(one.place);
    return one.range;
  };

  /** The strokes of one statement at one place; a verdict stands on its judged words alone. */
  function strokesOf(one: Held, state: PanelState): Stroke[] {
    const { start, end } = one.place;
    if (one.kind === 'family') return state.filter.kinds.includes('family') ? [] : [{ start, end, layer: 'family' }];
    const statement = statements.get(one.id);
    if (!statement || !isShown(state, statement)) return [];
    const finding = state.findings.get(one.id);
    const standing = standingOf(statement, finding);
    if (standing === 'not-checkable') return [];
    const strokes: Stroke[] = [{ start, end, layer: statement.kind }];
    if (standing === 'said') strokes.push({ start, end, layer: 'said' });
    if (finding?.state !== 'checked') return strokes;
    if (standing === 'not-enough-evidence') {
      if (saysSomething(standing, finding)) strokes.push({ start, end, layer: 'not-enough-evidence' });
    } else if (finding.verdict) {
      const { label, judged, whole } = finding.verdict;
      const aligned = statement.text.length === end - start;
      // Other words for the same: only what was judged as a whole holds for them.
      for (const span of aligned ? judged : whole ? [{ start: 0, end: end - start }] : []) {
        strokes.push({ start: start + span.start, end: Math.min(end, start + span.end), layer: label });
      }
    }
    return strokes;
  }

  return {
    byBlock,
    byId,
    hold,
    rangeFor,
    add(given) {
      const touched = new Set<string>();
      for (const statement of given) {
        const { id } = statement;
        // One that comes again has its places before, and more behind them.
        const places = statement.places.slice(byId.get(id)?.length ?? 0);
        statements.set(id, statement);
        if (places.length === 0) touched.add(statement.places[0]?.block ?? '');
        for (const place of places)
          touched.add(hold({ id, kind: 'statement', place, words: place.target.exact, target: place }));
      }
      return touched;
    },
    blocksOf: (id) => (byId.get(id) ?? []).map(({ place }) => place.block),
    strokes(block, state) {
      const here = byBlock.get(block) ?? [];
      const flat = flatten(here.flatMap((one) => (rangeFor(one) ? strokesOf(one, state) : [])));
      return flat.flatMap(({ start, end, layer }) => {
        // Where the page has moved the words, the offsets of the block no longer hold.
        const moved = here.find((one) => one.place.start === start && one.place.end === end);
        const range = moved?.range ?? reading.rangeOf({ block, start, end });
        return range?.startContainer.isConnected ? [{ layer, range }] : [];
      });
    },
  };
}

function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
