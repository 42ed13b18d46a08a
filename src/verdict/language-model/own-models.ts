/** What the browsers' own models are asked for: in the same words where they are fetched and where they are asked. */

/** Whom Chrome's model understands. */
export const chromeLanguages = ['en', 'es', 'ja', 'de', 'fr'] as const;

/** The same for every call, or one speaks of another model than the other. */
export function chromeOptions(language: string): object {
  const known = chromeLanguages.find((one) => one === language) ?? 'en';
  return {
    expectedInputs: [{ type: 'text', languages: [...new Set(['en', known])] }],
    expectedOutputs: [{ type: 'text', languages: ['en'] }],
  };
}

/** What follows from a passage: a small model for English, of those that Firefox's hub allows. */
export const firefoxEngine = {
  modelHub: 'huggingface',
  taskName: 'zero-shot-classification',
  modelId: 'Xenova/nli-deberta-v3-xsmall',
  dtype: 'q8',
};
