/** Renders ranges to the page by CSS highlights and nothing else: no element of the page is touched. */
import type { Span } from '../../src/model.ts';

/** In order of what wins where two overlap. The page can read the names, so they say nothing. */
export const layers = [
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

export type Painted = readonly { layer: Layer; range: AbstractRange }[];

const rank = new Map<string, number>(layers.map(([layer], index) => [layer, index]));

/** In Chrome a mark's style is inherited, so that one rule for the root is enough; Firefox asks every element. */
const EVERYWHERE = CSS.supports('-moz-appearance', 'none') ? '' : ':root';

const css = [
  ...layers.map(([layer, name, line]) =>
    layer === 'current'
      ? `${EVERYWHERE}::highlight(${name}){background-color:rgb(233 185 73 / .32)}`
      : `${EVERYWHERE}::highlight(${name}){text-decoration:${line};text-underline-offset:3px;text-decoration-skip-ink:none}`,
  ),
  `@media print{${layers.map(([, name]) => `${EVERYWHERE}::highlight(${name})`).join()}{text-decoration:none;background-color:transparent}}`,
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
  paint(key: string, ranges: Painted): void;
  show(shown: boolean): void;
}

/** The marks of a document that is too long for the browser's own: kept for the file that draws them. */
export interface Kept {
  document: Document;
  painted: Map<string, Painted>;
  shown: boolean;
  /** Called with the key that has changed; without one where all are shown or hidden. */
  changed?(key?: string): void;
}

/** What one document needs for its marks; its own classes, because a frame's document takes no others. */
interface Surface {
  byLayer: Map<string, Highlight>;
  sheet: CSSStyleSheet;
  /** The document, and roots in its shadow, whose text is marked. */
  roots: Set<Document | ShadowRoot>;
}

function surfaceFor(document: Document): Surface {
  const own = (document.defaultView ?? globalThis) as typeof globalThis;
  const sheet = new own.CSSStyleSheet();
  sheet.replaceSync(css);
  const byLayer = new Map<string, Highlight>();
  for (const [index, [layer, name]] of layers.entries()) {
    const highlight = new own.Highlight();
    highlight.priority = index;
    byLayer.set(layer, highlight);
    own.CSS.highlights.set(name, highlight);
  }
  return { byLayer, sheet, roots: new Set() };
}

/** What is `kept` is not drawn here. */
export function createHighlights(kept: Kept | null, signal: AbortSignal): Highlights {
  const surfaces = new Map<Document, Surface>();
  // Our own record is the truth: the page can reach into the registry.
  const painted = new Map<string, Painted>();
  let shown = true;
  const adopt = (root: Document | ShadowRoot, sheet: CSSStyleSheet, wanted: boolean): void => {
    const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
    if (!wanted) root.adoptedStyleSheets = others;
    else if (others.length === root.adoptedStyleSheets.length) root.adoptedStyleSheets = [...others, sheet];
  };
  const adoptAll = (wanted: boolean): void => {
    for (const { roots, sheet } of surfaces.values()) for (const root of roots) adopt(root, sheet, wanted);
  };
  const surfaceOf = ({ startContainer }: AbstractRange): Surface | undefined => {
    const document = startContainer.ownerDocument;
    if (!document?.defaultView || document === kept?.document) return undefined;
    let surface = surfaces.get(document);
    if (!surface) {
      surface = surfaceFor(document);
      surfaces.set(document, surface);
    }
    return surface;
  };
  signal.addEventListener('abort', () => {
    adoptAll(false);
    for (const [{ defaultView }, { byLayer }] of surfaces) {
      const registry = (defaultView as typeof globalThis | null)?.CSS.highlights;
      for (const [layer, name] of layers) if (registry?.get(name) === byLayer.get(layer)) registry?.delete(name);
    }
  });
  return {
    paint(key, ranges) {
      for (const { layer, range } of painted.get(key) ?? []) surfaceOf(range)?.byLayer.get(layer)?.delete(range);
      for (const { layer, range } of ranges) {
        const surface = surfaceOf(range);
        if (!surface) continue;
        surface.byLayer.get(layer)?.add(range);
        const root = range.startContainer.getRootNode() as Document | ShadowRoot;
        surface.roots.add(root);
        if (shown && root.isConnected) adopt(root, surface.sheet, true);
      }
      painted.set(key, ranges);
      kept?.painted.set(key, ranges);
      kept?.changed?.(key);
    },
    show(next) {
      shown = next;
      adoptAll(next);
      if (kept) kept.shown = next;
      kept?.changed?.();
    },
  };
}
