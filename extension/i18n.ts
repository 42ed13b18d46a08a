/** The words of the interface, from _locales; a key that is missing there does not compile. */
import type messages from '../public/_locales/en/messages.json';
import type { Problem } from '../src/model.ts';
import browser from './browser.ts';

export type MessageKey = keyof typeof messages;

export function message(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

/** What failed, as a sentence. `names` gives the name of a source by its id. */
export function problemText(problem: Problem, names: { [id: string]: string } = {}): string {
  const at = (problem.at && (names[problem.at] ?? problem.at)) || message('problem_somebody');
  if (problem.code === 'rate-limited' && problem.retryAfter) {
    return message('problem_rate_limited_wait', at, Math.ceil(problem.retryAfter));
  }
  return message(`problem_${problem.code.replaceAll('-', '_')}` as MessageKey, at);
}
