import type { Claim, Span } from '../../model.ts';
export function figurePlaces(_claim: Claim, _text: string): Span[] {
  return [];
}
