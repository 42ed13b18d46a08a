/** What a reader by a handful of selectors gives: the least that any other has to beat. */
export const NAIVE = `(() => {
  const text = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
  const paragraphs = document.querySelectorAll('article p');
  const items = [...document.querySelectorAll('[id^="comment-"],.comment,.comment-body')];
  const outer = items.filter((item) => !items.some((other) => other !== item && other.contains(item)));
  return {
    articleText: [...(paragraphs.length > 0 ? paragraphs : document.querySelectorAll('p'))].map(text).join('\\n'),
    comments: outer.map((item) => ({
      author: text(item.querySelector('.fn,.author,.comment-author')) || null,
      time: item.querySelector('time')?.getAttribute('datetime') ?? null,
      text: text(item.querySelector('.comment-content,.comment-text,.comment-body,p') ?? item),
      depth: 0,
    })),
  };
})()`;
