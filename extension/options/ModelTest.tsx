import { ask } from '../ask.ts';
import { message, problemText } from '../i18n.ts';
import type { ModelSetting } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { News } from './Source.tsx';

interface Props {
  model: ModelSetting;
  settings: Settings;
  tell(news: News): void;
  failed(error: unknown): void;
}

/** Asks it about a claim of our own, which its passage plainly supports. */
export function ModelTest({ model, settings, tell, failed }: Props) {
  const { id, name } = model;
  const test = () => {
    tell({ text: message('options_model_testing', name) });
    ask('testModel', id).then(({ milliseconds, label, problem }) => {
      if (problem) tell({ text: message('options_model_fails', problemText(problem, { [id]: name })), bad: true });
      else if (label === 'supports') tell({ text: message('options_model_works', milliseconds) });
      else tell({ text: message('options_model_doubtful', milliseconds), bad: true });
    }, failed);
  };
  return (
    <button
      type="button"
      data-test
      disabled={settings.consent !== 'look-up' || (!model.inBrowser && !(model.base && model.model))}
      onClick={test}
    >
      {message(model.here ? 'options_source_test' : 'options_model_test_paid')}
    </button>
  );
}
