/** Where on the page the statements stand, kept true while the page changes. */
import type { Comment, Place, Span, Statement, WordingFamily } from '../../src/model.ts';
import { findAgain, type PageReading, readPageInTurns } from '../../src/page/index.ts';
import type { PanelState } from '../panel/model.ts';
import { isShown, saysSomething, standingOf } from '../panel/standing.ts';
import { flatten, type Layer, type Stroke } from './highlights.ts';
import { eachInTurn, pause } from './slices.ts';

const SEARCH_EVERY = 3000;

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** A live range for one question at a time; keeping hundreds would slow every change of the page. */
export function liveOf(range: AbstractRange): Range {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

function stillSays(range: StaticRange | null, words: string): range is StaticRange {
  if (!range?.startContainer.isConnected || !range.endContainer.isConnected) return false;
  try {
    return squeeze(liveOf(range).toString()) === squeeze(words);
  } catch {
    // The node has become shorter than the offset: an IndexSizeError is the answer no.
    return false;
  }
}

export function blocksOf(comment: Comment): { id: string; from: number; to: number }[] {
  let from = 0;
  return comment.blocks.map(({ id, text }) => {
    const block = { id, from, to: from + text.length };
    from += text.length + 1;
    return block;
  });
}

/** Spans in a comment's text as spans in its blocks. */
export function inBlocks(comment: Comment, spans: readonly Span[]): (Span & { block: string })[] {
  return blocksOf(comment).flatMap(({ id, from, to }) =>
    spans
      .filter(({ start, end }) => start < to && end > from)
      .map(({ start, end }) => ({ block: id, start: Math.max(start, from) - from, end: Math.min(end, to) - from })),
  );
}

export interface Anchors {
  /** Of a statement's first place, or a block that is shared by a family. Null where its words are gone. */
  rangeOf(id: string): StaticRange | null;
  /** Blocks that have something to paint. */
  blocks(): Iterable<string>;
  strokes(block: string, state: PanelState): { layer: Layer; range: StaticRange }[];
  /** The statements and families of a block, for the pointer. */
  at(block: string): { id: string; kind: 'statement' | 'family'; range: StaticRange }[];
  /** Gives the blocks in which they stand. One that is known by its id is replaced. */
  add(statements: readonly Statement[]): Iterable<string>;
  /** Marked are only those in the first `most` comments. */
  addFamilies(families: readonly WordingFamily[], most?: number): Iterable<string>;
  /** Looks every statement up again; gives the blocks of those that have moved, gone or come back. */
  refresh(signal: AbortSignal): Promise<ReadonlySet<string>>;
  lost(): ReadonlySet<string>;
  blocksOf(id: string): string[];
}

type Held = {
  id: string;
  kind: 'statement' | 'family';
  place: Span & { block: string };
  words: string;
  /** Undefined until it is asked for: a page of thousands is not measured in one task. */
  range?: StaticRange | null;
  target?: Place;
};

export function createAnchors(reading: PageReading): Anchors {
  const byBlock = new Map<string, Held[]>();
  const all = new Map<string, Held[]>();
  const byId = new Map<string, Statement>();
  const comments = new Map(reading.page.comments.map((comment) => [comment.id, comment]));
  const hold = (one: Held): string => {
    push(byBlock, one.place.block, one);
    push(all, one.id, one);
    return one.place.block;
  };
  const rangeFor = (one: Held): StaticRange | null => {
    if (one.range === undefined) one.range = reading.rangeOf(one.place);
    return one.range;
  };
  let searched = 0;

  /** The strokes of one statement at one place; a verdict stands on its judged words alone. */
  function strokesOf(one: Held, state: PanelState): Stroke[] {
    const { start, end } = one.place;
    if (one.kind === 'family') return state.filter.kinds.includes('family') ? [] : [{ start, end, layer: 'family' }];
    const statement = byId.get(one.id);
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
      const { label, judged } = finding.verdict;
      const aligned = statement.text.length === end - start;
      for (const span of aligned ? judged : [{ start: 0, end: end - start }]) {
        strokes.push({ start: start + span.start, end: Math.min(end, start + span.end), layer: label });
      }
    }
    return strokes;
  }

  return {
    add(statements) {
      const touched = new Set<string>();
      for (const statement of statements) {
        const { id } = statement;
        // One that comes again has its places before, and more behind them.
        const places = statement.places.slice(all.get(id)?.length ?? 0);
        byId.set(id, statement);
        if (places.length === 0) touched.add(statement.places[0]?.block ?? '');
        for (const place of places)
          touched.add(hold({ id, kind: 'statement', place, words: place.target.exact, target: place }));
      }
      return touched;
    },
    addFamilies(families, most = Infinity) {
      const touched = new Set<string>();
      for (const { id, members } of families) {
        for (const member of members) {
          const comment = comments.get(member.comment);
          if (!comment || Number(comment.id.slice(1)) >= most) continue;
          for (const place of inBlocks(comment, member.shared)) {
            const text = comment.blocks.find((block) => block.id === place.block)?.text ?? '';
            touched.add(hold({ id, kind: 'family', place, words: text.slice(place.start, place.end) }));
          }
        }
      }
      return touched;
    },
    rangeOf(id) {
      const one = all.get(id)?.[0];
      return one ? rangeFor(one) : null;
    },
    blocksOf: (id) => (all.get(id) ?? []).map(({ place }) => place.block),
    blocks: () => byBlock.keys(),
    lost() {
      const lost = new Set<string>();
      for (const [id, [first]] of all) if (first?.range === null && first.target) lost.add(id);
      return lost;
    },
    at: (block) =>
      (byBlock.get(block) ?? []).filter((one): one is Held & { range: StaticRange } => rangeFor(one) !== null),
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
    async refresh(signal) {
      const changed = new Set<string>();
      // Reading the page anew is dear: what was gone a moment ago is not looked for at every change.
      const thorough = performance.now() - searched > SEARCH_EVERY;
      if (thorough) searched = performance.now();
      const gone: Held[] = [];
      await eachInTurn(byBlock.values(), signal, (block) => {
        for (const one of block) {
          if (one.range === undefined || (one.range === null && !thorough)) continue;
          if (!stillSays(one.range, one.words)) gone.push(one);
        }
      });
      if (gone.length === 0) return changed;
      const fresh = await readPageInTurns(document, pause, signal);
      await eachInTurn(gone, signal, (one) => {
        const found = reading.rangeOf(one.place) ?? (fresh && one.target ? findAgain(fresh, one.target) : null);
        const range = found?.startContainer.isConnected ? found : null;
        if (range || one.range) changed.add(one.place.block);
        one.range = range;
      });
      return changed;
    },
  };
}

function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
