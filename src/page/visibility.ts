/**
 * What can be told of an element without asking for layout. A form's field named "localName" answers in the form's
 * place, so that what is asked of an element that may be a form goes through the prototype, or is looked at twice.
 */
const accessor = <T>(prototype: object, key: string): ((on: Node) => T) => {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return get ? (on) => get.call(on) as T : (on) => (on as unknown as Record<string, T>)[key] as T;
};
const localName = accessor<string>(Element.prototype, 'localName');
const getAttribute = Element.prototype.getAttribute;
const contained = Node.prototype.contains;

export const attribute = (element: Element, name: string): string | null => getAttribute.call(element, name);

export const nameOf = (element: Element): string => {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : localName(element);
};

export const contains = (outer: Node, inner: Node): boolean => contained.call(outer, inner);

/** Elements of which `isHidden` may be true. */
export const HIDEABLE = '[hidden],[aria-hidden="true"],[style*="display" i],[style*="visibility" i]';

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export const isHidden = (element: Element): boolean => {
  const hidden = attribute(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== null && style !== '' && HIDING.test(style);
};

/** Whether a node still stands in the document, after another or in it. */
export const isAfter = (node: Node, other: Node): boolean =>
  node.isConnected && (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

export const parentOf = accessor<Node | null>(Node.prototype, 'parentNode');
