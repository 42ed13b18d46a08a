/** The background's entry: every listener is registered in the first turn, or the browser would not wake us for it. */
import browser from '../browser.ts';
import { message } from '../i18n.ts';
import { CHECK_PORT, type FromCheck, READ_PORT } from '../messages.ts';
import { onSettingsChanged, readSettings } from '../settings.ts';
import { startCheck } from './checks.ts';
import { welcomeAtFirst } from './consent.ts';
import { ledgerIn } from './ledger.ts';
import { isAllowance, offersIn } from './offers.ts';
import { readFor } from './page-reader.ts';
import { answer, answersBy } from './requests.ts';
import { classify, isPrivate, type Sender } from './senders.ts';
import { dropKeys } from './source-means.ts';
import { doors, entrance, forgetPrivate, keepUpToDate, meansBy, share, surroundingsOf, sweep } from './surroundings.ts';
import { enter, tell, type Where } from './tab-entry.ts';
import { mayCheck } from './validate.ts';
import { warmUp } from './warm-up.ts';

const MENU = 'check-selection';
const LOOK_HERE = 'look-here';
const shared = share();
const means = meansBy(shared);
const answers = answersBy(means);
const own = { id: browser.runtime.id, base: browser.runtime.getURL('') };

// Chrome would let a content script read what is stored here; Firefox has no such switch.
const local = browser.storage.local as { setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> };
void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

browser.action.onClicked.addListener((tab) => {
  // The wish of before was for a page that was open already, and is not for the next one in its tab.
  if (tab.id !== undefined) shared.lookHere.delete(tab.id);
  void clicked({ ...whereOf(tab), frame: 0 }, false);
});

browser.contextMenus.onClicked.addListener((info, tab) => {
  if (tab?.id === undefined) return;
  if (info.menuItemId === LOOK_HERE) {
    // Whoever checks a page has what is open elsewhere looked for in it.
    shared.lookHere.add(tab.id);
    void clicked({ ...whereOf(tab), frame: 0 }, false);
  }
  if (info.menuItemId !== MENU) return;
  void clicked({ ...whereOf(tab), frame: info.frameId ?? 0, selected: info.selectionText }, true);
});

browser.commands.onCommand.addListener((command, given) => {
  const tab = given?.id;
  if (tab === undefined) return;
  const where = { tab, frame: 0 };
  if (command === 'toggle-marks') void tell(where, 'toggleMarks', [], entrance());
  if (command === 'next-statement') void tell(where, 'goTo', ['next'], entrance());
  if (command === 'previous-statement') void tell(where, 'goTo', ['previous'], entrance());
});

browser.runtime.onMessage.addListener((given: unknown, from: unknown) => {
  if ((given as { to?: unknown } | null)?.to !== 'background') return undefined;
  const sender = from as Sender;
  const as = classify(sender, own);
  const incognito = isPrivate(sender, as);
  const origin = {
    sender: as,
    tab: sender.tab?.id ?? -1,
    frame: sender.frameId ?? 0,
    incognito,
    site: URL.canParse(sender.url ?? '') ? new URL(sender.url ?? '').origin : '',
    ledger: ledgerIn(shared.storesFor(incognito).ledger),
  };
  return answer(given, origin, answers);
});

browser.runtime.onConnect.addListener((port) => {
  const sender = (port.sender ?? {}) as Sender;
  const as = classify(sender, own);
  const tab = sender.tab?.id;
  if (tab === undefined || !mayCheck(as)) return port.disconnect();
  if (port.name === READ_PORT) {
    const reader = readFor((answer) => port.postMessage(answer));
    port.onMessage.addListener((said: unknown) => reader.heard(said));
    port.onDisconnect.addListener(() => reader.end());
    return;
  }
  if (port.name !== CHECK_PORT) return port.disconnect();
  const incognito = isPrivate(sender, as);
  const surroundings = surroundingsOf(shared, { id: tab, incognito }, (news) => port.postMessage(news));
  const check = startCheck(surroundings);
  const forget = onSettingsChanged(() => check.reconsider());
  const granted = () => {
    check.reconsider();
    port.postMessage({ type: 'granted' } satisfies FromCheck);
  };
  browser.permissions.onAdded.addListener(granted);
  browser.permissions.onRemoved.addListener(check.reconsider);
  const allowed = (changes: Parameters<typeof isAllowance>[0], area: string) => {
    if (area === 'session' && isAllowance(changes, tab)) check.readOn();
  };
  browser.storage.onChanged.addListener(allowed);
  port.onMessage.addListener((said: unknown) => check.heard(said));
  port.onDisconnect.addListener(() => {
    check.end();
    forget();
    browser.storage.onChanged.removeListener(allowed);
    void offersIn(browser.storage.session).drop(tab);
    if (incognito) void forgetPrivate(shared);
    else void keepUpToDate(shared);
    browser.permissions.onAdded.removeListener(granted);
    browser.permissions.onRemoved.removeListener(check.reconsider);
  });
});

browser.runtime.onInstalled.addListener(() => {
  void browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: MENU, title: message('ext_check_selection'), contexts: ['selection'] });
    browser.contextMenus.create({ id: LOOK_HERE, title: message('ext_look_here'), contexts: ['page'] });
  });
  void sweep(shared);
});

onSettingsChanged((settings) => void dropKeys(settings, shared.keys));

browser.runtime.onStartup.addListener(() => {
  void sweep(shared);
  void keepUpToDate(shared);
});

browser.windows.onRemoved.addListener(() => void forgetPrivate(shared));

function whereOf(tab: { id?: number; url?: string; incognito: boolean }) {
  return { tab: tab.id ?? -1, url: tab.url, incognito: tab.incognito };
}

async function clicked(where: Where, selection: boolean): Promise<void> {
  const entered = enter(where, selection, entrance());
  warmUp();
  await entered;
  await welcomeAtFirst(where, await readSettings(), doors());
}
