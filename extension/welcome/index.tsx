/** The first run: what would be sent, to whom, what never is, and the choice. */
import { render } from 'preact';
import { ask } from '../ask.ts';
import browser from '../browser.ts';
import { grantFor, isFirefox } from '../grant.ts';
import { message } from '../i18n.ts';
import type { SourceSetting } from '../messages.ts';
import { writeSettings } from '../settings.ts';
import { Welcome } from './Welcome.tsx';

/** The browser's question stands over this page: as long as it may still be drawn, the page stays. */
const LEAVE_AFTER = 700;
/** Milliseconds: sooner than a browser stops a background that has nothing to do. */
const STIR = 20_000;
/** Whoever takes longer than ten minutes waits a second more. */
const STIRS = 30;

function choose(choice: 'look-up' | 'on-device', sources: readonly SourceSetting[]): void {
  // The choice is on its way to the disk before the browser is asked for anything.
  const recorded = writeSettings({ consent: choice });
  // In the click itself: afterwards the browser would not take the question for the reader's.
  const granted = choice === 'look-up' ? grantFor(sources, ['websiteContent']) : Promise.resolve(true);
  void recorded
    .then(() => ask('consent', choice))
    .then(() => Promise.race([granted, ...(isFirefox() ? [] : [after(LEAVE_AFTER)])]))
    .then(() => ask('leaveWelcome'))
    .catch((error: unknown) => draw(sources, error instanceof Error ? error.message : String(error)));
}

// Firefox withdraws its question when its page goes, and asks nobody without an answer: there the page waits for it,
// while the check already goes on. Chrome asks over the whole window, and looks things up without the answer too.
function after(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}

function draw(sources: readonly SourceSetting[], failed?: string): void {
  const root = document.getElementById('root');
  const icon = browser.runtime.getURL('icons/icon-48.png');
  if (root)
    render(
      <Welcome icon={icon} sources={sources} failed={failed} choose={(choice) => choose(choice, sources)} />,
      root,
    );
}

// As long as the question is being read, what was read of the page stays at hand: else the choice would begin with that.
let stirs = 0;
const stirring = setInterval(() => {
  if (++stirs === STIRS) clearInterval(stirring);
  if (!document.hidden) ask('sources').catch(() => undefined); // told by whoever needs the answer
}, STIR);

document.title = `${message('welcome_title')} – ${message('ext_name')}`;
draw([]);
ask('sources').then(
  (sources) => draw(sources.filter(({ enabled }) => enabled)),
  (error: unknown) => draw([], String(error)),
);
