/** The words of the interface, from _locales. */
import type { MessageKey } from '../panel/model.ts';
import { browser } from './browser.ts';

export function message(key: MessageKey, ...substitutions: (string | number)[]): string {
  try {
    return browser.i18n.getMessage(key, substitutions.map(String)) || key;
  } catch {
    // An orphaned script has lost its messages.
    return key;
  }
}

export function interfaceLanguage(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    // As above.
    return 'en';
  }
}
