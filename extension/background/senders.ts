/** Who sent a message, by what the browser says of the sender; never by what the message says. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** `page` and `frame` are content scripts; the others are pages of the extension. */
export type SenderClass = 'page' | 'frame' | 'welcome' | 'options' | 'paste' | 'stranger';

/** `own` is the extension: its id, and the address that its pages begin with. */
export function classify(sender: Sender, own: { id: string; base: string }): SenderClass {
  if (sender.id !== own.id || typeof sender.url !== 'string') return 'stranger';
  // Two answers of the browser that do not agree are none. (A frame without an address of its own has none to compare.)
  const isOurs = sender.url.startsWith(own.base);
  if (sender.origin !== undefined && isOurs !== own.base.startsWith(`${sender.origin}/`)) return 'stranger';
  if (isOurs) {
    const path = sender.url.slice(own.base.length);
    return (
      (/^extension\/(welcome|options|paste)\/index\.html(?:[?#]|$)/.exec(path)?.[1] as SenderClass | undefined) ??
      'stranger'
    );
  }
  if (typeof sender.tab?.id !== 'number' || typeof sender.frameId !== 'number') return 'stranger';
  return sender.frameId === 0 ? 'page' : 'frame';
}

/** In the address of a page of ours that was opened for a private window. */
export const PRIVATE = 'private';

/** Whether nothing of what is said may be kept. */
export function isPrivate(sender: Sender, as: SenderClass): boolean {
  if (sender.tab?.incognito === true) return true;
  return as === 'paste' && new URL(sender.url ?? '').searchParams.has(PRIVATE);
}
