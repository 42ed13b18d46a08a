/** Where a page cannot be entered: says why, takes a pasted text, and checks it as a page is checked. */
import { render } from 'preact';
import { ask } from '../ask.ts';
import '../content/later.ts';
import '../content/listen.ts';
import '../content/selection.ts';
import { type MessageKey, message } from '../i18n.ts';
import '../panel/index.tsx';
import { Paste } from './Paste.tsx';

const reasons = ['browser_page', 'store', 'pdf', 'file', 'not_html', 'refused', 'unknown'] as const;

function reasonText(): string | undefined {
  const given = new URLSearchParams(location.search).get('reason')?.replaceAll('-', '_');
  const reason = reasons.find((one) => one === given);
  return reason && message(`paste_reason_${reason}` satisfies MessageKey);
}

/** The text is selected for a moment, because what is selected is checked whole, whatever its form. */
async function check(article: HTMLElement): Promise<void> {
  const selection = getSelection();
  selection?.selectAllChildren(article);
  await ask('checkPasted');
  selection?.removeAllRanges();
}

document.title = `${message('paste_title')} – ${message('ext_name')}`;
const root = document.getElementById('root');
void ask('pastedText')
  .catch(() => '') // the box is then empty, as it is without a selection
  .then((text) => root && render(<Paste reason={reasonText()} text={text} check={check} />, root));
