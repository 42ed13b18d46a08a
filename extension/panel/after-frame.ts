/**
 * Works in a task of its own, once the next frame has been painted: where the page is long, to paint anything takes the
 * browser so long that the frame has no room for more. Returns what calls it off.
 */
export function afterFrame(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
