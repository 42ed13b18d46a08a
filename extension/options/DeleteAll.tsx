import { useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { message } from '../i18n.ts';

interface Props {
  failed(error: unknown): void;
  refresh(): void;
}

export function DeleteAll({ failed, refresh }: Props) {
  const [step, setStep] = useState<'rest' | 'sure' | 'done'>('rest');
  const deleteAll = () => {
    ask('deleteEverything').then(() => {
      setStep('done');
      refresh();
    }, failed);
  };
  return (
    <section aria-labelledby="delete" class="card">
      <h2 id="delete">{message('options_delete_title')}</h2>
      <p class="note">{message('options_delete_note')}</p>
      <div class="row">
        {step === 'sure' ? (
          <>
            <button type="button" data-delete-sure onClick={deleteAll}>
              {message('options_delete_sure')}
            </button>
            <button type="button" onClick={() => setStep('rest')}>
              {message('options_delete_cancel')}
            </button>
          </>
        ) : (
          <button type="button" data-delete onClick={() => setStep('sure')}>
            {message('options_delete')}
          </button>
        )}
      </div>
      <p role="status">{step === 'done' && message('options_deleted')}</p>
    </section>
  );
}
