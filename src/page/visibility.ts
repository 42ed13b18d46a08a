/**
 * What can be told of an element without asking for layout. A form's field named "localName" answers in the form's
 * place, so that what is asked of an element that may be a form goes through the prototype, or is looked at twice.
 */
const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
const { getAttribute } = Element.prototype;
const { contains: contained } = Node.prototype;

export const attribute = (element: Element, name: string): string | null => getAttribute.call(element, name);

export const contains = (outer: Node, inner: Node): boolean => contained.call(outer, inner);

export const nameOf = (element: Element): string => {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
};

/** Elements of which `isHidden` may be true. */
export const HIDEABLE = '[hidden],[aria-hidden="true"],[style*="display" i],[style*="visibility" i]';

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** What React streams is hidden until its script has moved it, node by node, to its place. */
export const isHidden = (element: Element): boolean => {
  const hidden = attribute(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found' && !attribute(element, 'id')?.startsWith('S:')) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== null && style !== '' && HIDING.test(style);
};

export const parentOf = (node: Node): Node | null => (parentNode ? parentNode.call(node) : node.parentNode);
