/** Renders ranges to the page by CSS highlights and nothing else: no element of the page is touched. */
import type { Span } from '../../src/model.ts';

/** In order of what wins where two overlap. The page can read the names, so they say nothing. */
const layers = [
  ['family', 'fc-1', 'underline dashed 1px #8a8a8a'],
  ['quote', 'fc-2', 'underline solid 1px #8c7fb0'],
  ['claim', 'fc-3', 'underline solid 1px #5f8aa8'],
  ['not-enough-evidence', 'fc-4', 'underline dotted 2px #8a7f6a'],
  ['said', 'fc-5', 'underline solid 2px #8c7fb0'],
  ['supported', 'fc-6', 'underline solid 2px #2b8a6b'],
  ['conflicting-evidence', 'fc-7', 'underline double 1px #b07d2b'],
  ['refuted', 'fc-8', 'underline wavy 1.5px #c9553d'],
  ['current', 'fc-9', ''],
] as const;

export type Layer = (typeof layers)[number][0];
export type Stroke = Span & { layer: Layer };

const rank = new Map<string, number>(layers.map(([layer], index) => [layer, index]));

const css = [
  ...layers.map(([layer, name, line]) =>
    layer === 'current'
      ? `::highlight(${name}){background-color:rgb(233 185 73 / .32)}`
      : `::highlight(${name}){text-decoration:${line};text-underline-offset:3px;text-decoration-skip-ink:none}`,
  ),
  `@media print{${layers.map(([, name]) => `::highlight(${name})`).join()}{text-decoration:none;background-color:transparent}}`,
].join('\n');

/** Cuts overlapping strokes so that every character has one line under it: that of the highest layer. */
export function flatten(strokes: readonly Stroke[]): Stroke[] {
  const edges = [...new Set(strokes.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const flat: Stroke[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    let top: Stroke | undefined;
    for (const stroke of strokes) {
      if (stroke.start > start || stroke.end < end) continue;
      if (!top || (rank.get(stroke.layer) ?? 0) > (rank.get(top.layer) ?? 0)) top = stroke;
    }
    const last = flat.at(-1);
    if (top && last?.layer === top.layer && last.end === start) last.end = end;
    else if (top) flat.push({ start, end, layer: top.layer });
  }
  return flat;
}

export interface Highlights {
  /** Replaces what is painted for a key (a block, or a passing mark). */
  paint(key: string, ranges: readonly { layer: Layer; range: AbstractRange }[]): void;
  show(shown: boolean): void;
}

export function createHighlights(signal: AbortSignal): Highlights {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const byLayer = new Map<string, Highlight>();
  for (const [index, [layer, name]] of layers.entries()) {
    const highlight = new Highlight();
    highlight.priority = index;
    byLayer.set(layer, highlight);
    CSS.highlights.set(name, highlight);
  }
  // Our own record is the truth: the page can reach into the registry.
  const painted = new Map<string, readonly { layer: Layer; range: AbstractRange }[]>();
  const adopt = (shown: boolean): void => {
    const others = document.adoptedStyleSheets.filter((other) => other !== sheet);
    document.adoptedStyleSheets = shown ? [...others, sheet] : others;
  };
  let shown = true;
  adopt(true);
  signal.addEventListener('abort', () => {
    adopt(false);
    for (const [layer, name] of layers)
      if (CSS.highlights.get(name) === byLayer.get(layer)) CSS.highlights.delete(name);
  });
  return {
    paint(key, ranges) {
      for (const { layer, range } of painted.get(key) ?? []) byLayer.get(layer)?.delete(range);
      for (const { layer, range } of ranges) byLayer.get(layer)?.add(range);
      painted.set(key, ranges);
      if (shown && !document.adoptedStyleSheets.includes(sheet)) adopt(true);
    },
    show(next) {
      shown = next;
      adopt(next);
    },
  };
}
