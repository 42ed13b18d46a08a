/** The few calls of the browser that a page's script makes, typed; the polyfill would be a third of this file's budget. */
import type { Answer, ContentToBackground } from '../messages.ts';

export interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => true | undefined;

interface Runtime {
  id?: string;
  connect(options: { name: string }): Port;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

interface Browser {
  runtime?: Runtime;
  /** Chrome's. */
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  i18n: { getMessage(key: string, substitutions?: string[]): string; getUILanguage(): string };
}

const scope = globalThis as { browser?: Browser; chrome?: Browser };
export const browser = (scope.browser?.runtime ? scope.browser : scope.chrome) as Browser;

/** False once the extension was updated or removed while this page stayed open. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    // Firefox throws "can't access dead object" in an orphaned script.
    return false;
  }
}

export async function request<Name extends keyof ContentToBackground>(
  name: Name,
  ...args: Parameters<ContentToBackground[Name]>
): Promise<Answer<ContentToBackground, Name>> {
  const answer = (await browser.runtime?.sendMessage({ to: 'background', name, args })) as
    | { ok: true; value: Answer<ContentToBackground, Name> }
    | { ok: false; problem: { code: string; detail?: string } }
    | undefined;
  if (!answer?.ok) throw new Error(answer ? `${answer.problem.code} ${answer.problem.detail ?? ''}` : 'no answer');
  return answer.value;
}

/** The root in an element's shadow, also where the page keeps it closed: Firefox has it as a property, Chrome as a function. */
export function rootOf(element: Element): ShadowRoot | null {
  const { shadowRoot, openOrClosedShadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (shadowRoot || openOrClosedShadowRoot !== undefined) return shadowRoot ?? openOrClosedShadowRoot ?? null;
  // The call is dear: only where there must be something else to be seen.
  if (element.firstChild && !element.localName.includes('-')) return null;
  try {
    return browser.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null; // not an element that could have one
  }
}
