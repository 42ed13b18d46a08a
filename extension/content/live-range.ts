/** A live range for one question at a time; keeping hundreds would slow every change of the page. */
export function liveOf(range: AbstractRange): Range {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Whether these words stand there now, white space apart. */
export function stillSays(range: StaticRange | null, words: string): range is StaticRange {
  if (!range?.startContainer.isConnected || !range.endContainer.isConnected) return false;
  try {
    return squeeze(liveOf(range).toString()) === squeeze(words);
  } catch {
    // The node has become shorter than the offset: an IndexSizeError is the answer no.
    return false;
  }
}
