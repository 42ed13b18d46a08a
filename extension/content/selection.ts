/**
 * The selected text as a document, on any page: its blocks are told apart by how the page lays them out. A file of its
 * own, injected before the other where a selection is to be checked.
 */
import type { Block, PageDocument } from '../../src/model.ts';
import type { PageReading } from '../../src/page/index.ts';

interface Piece {
  node: Text;
  /** In the node, and where it begins in the block's text. */
  start: number;
  end: number;
  at: number;
}

const INLINE = /^(inline|ruby|contents)/;

function blockElementOf(node: Text): Element {
  let element = node.parentElement ?? document.documentElement;
  while (element.parentElement && INLINE.test(getComputedStyle(element).display)) element = element.parentElement;
  return element;
}

function textNodesOf(range: Range): Text[] {
  const root = range.commonAncestorContainer;
  if (root.nodeType === Node.TEXT_NODE) return [root as Text];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!range.intersectsNode(node) || !parent || /^(script|style|noscript|textarea)$/i.test(parent.tagName)) continue;
    if (parent.checkVisibility()) nodes.push(node as Text);
  }
  return nodes;
}

/** Null where nothing is selected. */
function readSelection(selection: Selection | null): PageReading | null {
  if (!selection || selection.isCollapsed) return null;
  const found: { element: Element; text: string; pieces: Piece[] }[] = [];
  for (let index = 0; index < selection.rangeCount; index++) {
    const range = selection.getRangeAt(index);
    for (const node of textNodesOf(range)) {
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.data.length;
      if (end <= start) continue;
      const element = blockElementOf(node);
      let last = found.at(-1);
      if (last?.element !== element) {
        last = { element, text: '', pieces: [] };
        found.push(last);
      }
      // As long as what it stands for, so that offsets hold.
      const words = node.data.slice(start, end).replace(/\s/g, ' ');
      last.pieces.push({ node, start, end, at: last.text.length });
      last.text += words;
    }
  }
  const kept = found.filter(({ text }) => text.trim() !== '');
  if (kept.length === 0) return null;
  const blocks: Block[] = kept.map(({ text }, index) => ({ id: `b${index}`, kind: 'paragraph', text }));
  const page: PageDocument = {
    url: location.href,
    language: document.documentElement.lang || 'und',
    title: document.title,
    blocks,
    comments: [],
    links: [],
    claimReviews: [],
  };
  const blockAt = (id: string) => kept[Number(id.slice(1))];
  return {
    page,
    elementOf: (id) => blockAt(id)?.element ?? null,
    rangeOf({ block, start, end }) {
      const pieces = blockAt(block)?.pieces ?? [];
      const holds = (piece: Piece, offset: number) => offset <= piece.at + piece.end - piece.start;
      const first = pieces.find((piece) => holds(piece, start + 1));
      const last = pieces.find((piece) => holds(piece, end));
      if (!first || !last) return null;
      return new StaticRange({
        startContainer: first.node,
        startOffset: first.start + start - first.at,
        endContainer: last.node,
        endOffset: last.start + end - last.at,
      });
    },
  };
}

declare global {
  /** Left for the next start. */
  var factCheckerSelection: typeof readSelection | undefined;
}

globalThis.factCheckerSelection = readSelection;
