/** What a run of a language model may cost, in calls and in dollars: nothing is begun that could cost more than is left. */
import { MOST_TOKENS, type ModelSession, type Question, tokensOf } from '../../src/verdict/language-model/index.ts';
import type { Price } from '../settings.ts';

const MILLION = 1_000_000;

export interface Meter {
  /** For so many calls of about so many tokens each; undefined where they could be too many. */
  begin(calls: number, tokens: number): Metered | undefined;
}

export interface Metered {
  session(session: ModelSession): ModelSession;
  /** What was set aside and not needed is free again. */
  end(): void;
}

export function meterOf(most: { calls: number; dollars: number }, price: Price | undefined): Meter {
  let { calls, dollars } = most;
  return {
    begin(wanted, tokens) {
      const cost = wanted * costOf(tokens, MOST_TOKENS, price);
      if (wanted > calls || cost > dollars) return undefined;
      calls -= wanted;
      dollars -= cost;
      const used = { calls: 0, dollars: 0 };
      return {
        session: (session) => ({
          async answer(question) {
            used.calls += 1;
            const input = tokensIn(question);
            // Also of an answer that does not come: it may be paid for.
            used.dollars += costOf(input, 0, price);
            const answer = await session.answer(question);
            used.dollars += costOf(0, tokensOf(answer), price);
            return answer;
          },
          close: () => session.close(),
        }),
        end() {
          calls += Math.max(0, wanted - used.calls);
          dollars += Math.max(0, cost - used.dollars);
        },
      };
    },
  };
}

export function tokensIn({ prompt }: Pick<Question, 'prompt'>): number {
  return tokensOf(prompt.rules) + tokensOf(prompt.text);
}

/** In dollars; nothing where there is no price. */
export function costOf(input: number, output: number, price: Price | undefined): number {
  return price ? (input * price.input + output * price.output) / MILLION : 0;
}
