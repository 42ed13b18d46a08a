/**
 * Counts what a reading does to a page, in a load of its own so that no time is measured with it: changes of the tree,
 * errors, and calls that make the browser lay the page out.
 */
export const COUNT = `(() => {
  const layout = {};
  const watch = (owner, key) => {
    const known = owner && Object.getOwnPropertyDescriptor(owner, key);
    if (!known?.configurable) return;
    const counted = (call) => call && function (...args) {
      layout[key] = (layout[key] ?? 0) + 1;
      return Reflect.apply(call, this, args);
    };
    Object.defineProperty(owner, key, 'value' in known
      ? { ...known, value: counted(known.value) }
      : { ...known, get: counted(known.get) });
  };
  for (const key of ['clientTop', 'clientLeft', 'clientWidth', 'clientHeight', 'scrollTop', 'scrollLeft', 'scrollWidth',
    'scrollHeight', 'getBoundingClientRect', 'getClientRects', 'checkVisibility', 'scrollIntoView', 'computedStyleMap'])
    watch(Element.prototype, key);
  for (const key of ['offsetTop', 'offsetLeft', 'offsetWidth', 'offsetHeight', 'offsetParent', 'innerText', 'outerText', 'focus'])
    watch(HTMLElement.prototype, key);
  for (const key of ['getBoundingClientRect', 'getClientRects']) watch(Range.prototype, key);
  for (const key of ['elementFromPoint', 'elementsFromPoint', 'caretPositionFromPoint', 'caretRangeFromPoint'])
    watch(Document.prototype, key);
  for (const key of ['getComputedStyle', 'innerWidth', 'innerHeight', 'scrollX', 'scrollY', 'pageXOffset', 'pageYOffset'])
    watch(window, key);
  const errors = [];
  addEventListener('error', ({ message }) => errors.push(message));
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    pageReader.readPage(document);
  } catch (error) {
    errors.push(String(error));
  }
  const mutations = observer.takeRecords().length;
  observer.disconnect();
  return { mutations, errors, layout };
})()`;
