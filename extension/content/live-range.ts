/** A live range for one question at a time; keeping hundreds would slow every change of the page. */
export function liveOf(range: AbstractRange): Range {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}
