/** A model adapter asks one kind of language model, and gives back its words unread. In the order of the options page. */
import type { ModelAdapter } from '../index.ts';
import { anthropic } from './anthropic.ts';
import { chrome } from './chrome.ts';
import { firefox } from './firefox.ts';
import { openai } from './openai.ts';

export const adapters = [openai, anthropic, chrome, firefox] as const satisfies readonly ModelAdapter[];
export type ModelId = (typeof adapters)[number]['id'];
