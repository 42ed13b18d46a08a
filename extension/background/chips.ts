/** What the panel is told of the sources of a check, and what of the reader's choices a check depends on. */
import type { PageDocument } from '../../src/model.ts';
import type { Provider } from '../../src/provider.ts';
import type { CheckState, ReadingState } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { Doing } from './access.ts';
import { baseOf, type Off } from './asked-sources.ts';

/** All that a choice of the reader can change for a check that is under way. */
export function termsOf(settings: Settings, sendComments: boolean, ready: readonly Provider[]): string {
  return JSON.stringify([settings.consent, sendComments, ready.map((source) => baseOf(source, settings))]);
}

export function chipOf(source: Provider, how: Doing | undefined, off: readonly Off[]): CheckState['sources'][number] {
  const { id, name } = source;
  const why = off.find((one) => one.source.id === id);
  const problem = why ? why.asked.problem : how?.problem;
  const state = why ? 'off' : how?.asking ? 'asking' : problem ? 'failed' : 'ready';
  return problem ? { id, name, state, problem } : { id, name, state };
}

/** A language model beside the sources: its failures are told in the same place. */
export function readingChip({ id, provider: name, problem }: ReadingState): CheckState['sources'][number] {
  return problem ? { id, name, state: 'failed', problem } : { id, name, state: 'ready' };
}

export function languageOf({ language }: PageDocument): string {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return /^[a-z]{2,3}$/.test(primary) && primary !== 'und' ? primary : 'en';
}
