/** Language models: one interface for whoever runs them. What they answer is read in `answer.ts`, and nowhere believed. */
import type { Access, Provider } from '../../provider.ts';
import type { ChromeModels } from './adapters/chrome.ts';
import type { FirefoxModels } from './adapters/firefox.ts';
import type { Prompt } from './prompt.ts';
import type { Task } from './task.ts';

export interface ModelAdapter extends Provider {
  /** Claims in other languages are not given to it. */
  languages?: readonly string[];
  /** It is a part of the browser: nothing leaves, and nothing is paid. */
  inBrowser?: true;
  open(means: ModelMeans): ModelSession;
  /** The names of the models that a server has. @throws {ProviderProblem} */
  names?(access: Access): Promise<string[]>;
}

/** What an adapter may use. */
export interface ModelMeans {
  access: Access;
  /** What the server calls the model; empty where a browser has but one. */
  model: string;
  browser: BrowserModels;
}

/** What this browser has of its own. */
export interface BrowserModels {
  chrome?: ChromeModels | undefined;
  firefox?: FirefoxModels | undefined;
}

export interface ModelSession {
  /**
   * The words of the answer, whatever they are. Of what was asked before it knows nothing.
   * @throws {ProviderProblem} for every failure.
   */
  answer(question: Question): Promise<string>;
  close(): void;
}

export interface Question {
  prompt: Prompt;
  /** The same in parts, for a model that takes a passage and a claim. */
  task: Task;
}

export { adapters } from './adapters/index.ts';
export { readAnswer } from './answer.ts';
export { promptOf } from './prompt.ts';
export { taskOf } from './task.ts';
export { MOST_TOKENS, tokensOf } from './tokens.ts';
