/** A request from a page of the extension to the background. */
import type { Problem } from '../src/model.ts';
import browser from './browser.ts';
import type { Answer, ContentToBackground, PagesToBackground } from './messages.ts';

type Api = PagesToBackground & ContentToBackground;

/** @throws {Error} with the sentence of the problem. */
export async function ask<Name extends keyof Api>(
  name: Name,
  ...args: Parameters<Api[Name]>
): Promise<Answer<Api, Name>> {
  const answer = (await browser.runtime.sendMessage({ to: 'background', name, args })) as
    | { ok: true; value: Answer<Api, Name> }
    | { ok: false; problem: Problem }
    | undefined;
  if (!answer?.ok) throw new Error(answer ? (answer.problem.detail ?? answer.problem.code) : 'no answer');
  return answer.value;
}
