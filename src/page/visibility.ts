/**
 * What can be told of an element without asking for layout. Through the prototypes' own accessors: a form's field
 * named "attributes" or "localName" would otherwise answer in their place.
 */
const accessor = <T>(prototype: object, key: string): ((on: Node) => T) => {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return get ? (on) => get.call(on) as T : (on) => (on as unknown as Record<string, T>)[key] as T;
};
const localName = accessor<string>(Element.prototype, 'localName');
const getAttribute = Element.prototype.getAttribute;

export const parentOf = accessor<Node | null>(Node.prototype, 'parentNode');

export const attribute = (element: Element, name: string): string | null => getAttribute.call(element, name);

const hasAttributes = Element.prototype.hasAttributes;
export const isBare = (element: Element): boolean => !hasAttributes.call(element);

export const nameOf = (element: Element): string => localName(element).toLowerCase();

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export const isHidden = (element: Element): boolean => {
  const hidden = attribute(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== null && style !== '' && HIDING.test(style);
};
