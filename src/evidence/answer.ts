/** An answer in JSON, as the fields it has. */
import { type Fetched, ProviderProblem } from '../provider.ts';
import { type Fields, fieldsOf } from './fields.ts';

/**
 * `at`: whom it is of, where the one who asked does not say.
 * @throws {ProviderProblem} where it is none: HTML with status 200 (a proxy, a login page, maintenance), or what breaks off.
 */
export function parsed({ text }: Pick<Fetched, 'text'>, at?: string): Fields {
  const none = (detail: string) => new ProviderProblem({ code: 'unreadable', ...(at ? { at } : {}), detail });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw none('not JSON');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw none('not an answer');
  return fieldsOf(json);
}
