/** What servers of models mean by an answer that is none; told by signs in it, in words of our own. */
import type { Problem } from '../../model.ts';
import { type Access, type Fetched, ProviderProblem, type Asking as Request } from '../../provider.ts';
import { at, textAt } from './event-stream.ts';

/** The request should be made once more in another form. */
export const OTHER_FORM = 'another form';
/** Asked to be short, and it was not; or the server went away in the middle. */
export const CUT_OFF = 'cut off';

export function refusalOf(status: number, text: string): Pick<Problem, 'code' | 'detail'> | undefined {
  const said = signsIn(text);
  if (/insufficient[_ ](quota|credits|balance|funds)|credit balance|billing/i.test(said)) return { code: 'used-up' };
  if (status === 401 || /invalid (x-)?api[_ -]?key|authentication_error/i.test(said)) return { code: 'key-refused' };
  if (status === 413 || /context[_ ](length|size|window)|prompt is too long|maximum context|n_ctx/i.test(said))
    return { code: 'too-long' };
  if (/model/i.test(said) && (status === 404 || /not[_ ]found|does not exist|no models? (is )?loaded/i.test(said)))
    return { code: 'no-model' };
  if ((status === 400 || status === 422) && FORM.test(said)) return { code: 'refused', detail: OTHER_FORM };
  return undefined;
}

const FORM =
  /max_(completion_)?tokens|temperature|response_format|json_schema|output_config|grammar|unsupported[_ ](parameter|value)/i;

/** Every server says it elsewhere. */
function signsIn(text: string): string {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return text.slice(0, 2000);
  }
  const error = at(answer, 'error');
  const parts = [textAt(answer, 'error'), textAt(answer, 'message'), textAt(answer, 'detail')];
  for (const key of ['message', 'type', 'code', 'param']) parts.push(textAt(error, key));
  return parts.filter(Boolean).join(' ').slice(0, 2000);
}

/** Asks, in the first of the forms that the server takes; the ones that it did not take are not tried again. */
export async function inSomeForm<Form>(forms: Form[], ask: (form: Form) => Promise<string>): Promise<string> {
  for (;;) {
    try {
      return await ask(forms[0] as Form);
    } catch (error) {
      if (!(error instanceof ProviderProblem) || error.problem.detail !== OTHER_FORM || forms.length < 2) throw error;
      forms.shift();
    }
  }
}

/** A machine of the reader's own has no network to be without: there, nobody answers. */
export async function fetchFrom(access: Access, path: string, request: Request, id: string): Promise<Fetched> {
  try {
    return await access.fetch(`${access.base}${path}`, request);
  } catch (error) {
    if (!(error instanceof ProviderProblem)) throw error;
    const isHere = /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(access.base);
    const { code } = error.problem;
    if (isHere && code === 'offline') throw new ProviderProblem({ code: 'not-running', at: id });
    if (!isHere && code === 'origin-refused') throw new ProviderProblem({ code: 'refused', at: id });
    throw error;
  }
}

/** The names that a list of models gives, as OpenAI's and Anthropic's servers do. */
export function namesIn(text: string): string[] {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return []; // no list: the name can be typed
  }
  const listed = at(answer, 'data');
  const names = Array.isArray(listed) ? listed.slice(0, 500).map((one) => textAt(one, 'id')) : [];
  return names.filter((name) => /^[\w.:/@+-]{1,200}$/.test(name));
}
