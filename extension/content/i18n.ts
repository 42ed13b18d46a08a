/** The words of the interface, from _locales. */
import type { MessageKey } from '../panel/model.ts';
import { browser } from './browser.ts';

const kept = new Map<string, string>();

export function message(key: MessageKey, ...substitutions: (string | number)[]): string {
  const asked = [key, ...substitutions].join('\u0000');
  let text = kept.get(asked);
  if (text === undefined) {
    try {
      text = browser.i18n.getMessage(key, substitutions.map(String)) || key;
    } catch {
      // An orphaned script has lost its messages; the few it needs are read before (see notices).
      return key;
    }
    kept.set(asked, text);
  }
  return text;
}

export function interfaceLanguage(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    // As above.
    return 'en';
  }
}
