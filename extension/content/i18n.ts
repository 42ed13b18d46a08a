/** The words of the interface, from _locales. */
import type { MessageKey } from '../panel/model.ts';
import { browser } from './browser.ts';

/** An orphaned script cannot ask any more: what it has said it can say again, and why it is silent. */
const kept = new Map<string, string>();

export function message(key: MessageKey, ...substitutions: (string | number)[]): string {
  const asked = [key, ...substitutions].join('|');
  let text = kept.get(asked);
  try {
    text ??= browser.i18n.getMessage(key, substitutions.map(String));
  } catch {
    // See above.
  }
  text ||= key;
  kept.set(asked, text);
  return text;
}

message('panel_reload');

export function interfaceLanguage(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    // As above.
    return 'en';
  }
}
