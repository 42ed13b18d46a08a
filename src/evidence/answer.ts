/** An answer in JSON, as the fields it has. */
import { type Fetched, ProviderProblem } from '../provider.ts';
import { type Fields, fieldsOf } from './fields.ts';

/** @throws {ProviderProblem} where it is none: HTML with status 200, or what breaks off. */
export function parsed({ text }: Pick<Fetched, 'text'>): Fields {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ProviderProblem({ code: 'unreadable', detail: 'not JSON' });
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new ProviderProblem({ code: 'unreadable', detail: 'not an answer' });
  return fieldsOf(json);
}
