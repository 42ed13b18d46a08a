/**
 * What is asked of the live page. A form's field named "localName" answers in the form's place, so that what is asked of
 * an element that may be a form, or of a document, goes through the prototype, or is looked at twice. Nothing is asked
 * of a prototype before a page is there: the same files are loaded where there is no DOM.
 */
export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

export const nameOf = (element: Element): string => {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
};

/** The value of a property as the browser knows it, whatever the page has put in its place. */
export const own = (of: { prototype: object }, name: string, object: object): unknown =>
  Object.getOwnPropertyDescriptor(of.prototype, name)?.get?.call(object);

export const allIn = (document: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<Element>;

export const rootOfDocument = (document: Document): Element | null =>
  own(Document, 'documentElement', document) as Element | null;

/** A page may have taken away even its root: then nothing is read. */
export const bodyOf = (document: Document): Element | null =>
  (own(Document, 'body', document) as Element | null) ?? rootOfDocument(document);

export const isXml = (document: Document): boolean => String(own(Document, 'contentType', document)).endsWith('xml');

/** Of so many elements nothing is asked at once: that would be a long task. */
const MANY = 15_000;

/** Counted no further: a collection's length is that of all. */
export const hasMore = (element: Element, than: number): boolean =>
  Element.prototype.getElementsByTagName.call(element, '*').item(than) !== null;

/** Takes long to read, and long to give a style: the article comes first, and marks are drawn by us. */
export const isLong = (document: Document): boolean => {
  const root = rootOfDocument(document);
  return root !== null && hasMore(root, MANY);
};
