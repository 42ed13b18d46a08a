/**
 * Takes the `Origin` header off what we POST: in Firefox it names this very installation to whoever is asked, and in
 * either browser some servers of the reader's own refuse because of it. The browser does it, by a rule for this session.
 */

interface Rule {
  id: number;
  action: unknown;
  condition: { urlFilter?: string };
}

/** The part of `declarativeNetRequest` that is needed. It works where the host is granted. */
export interface Rules {
  getSessionRules(): Promise<Rule[]>;
  updateSessionRules(change: { addRules: Rule[] }): Promise<void>;
}

/** What is asked of no tab: the background and nobody else. */
const NO_TAB = -1;

/** Whether the rule for this address is in force. */
export async function withoutOrigin(url: string, rules: Rules | undefined): Promise<boolean> {
  if (!rules) return false;
  const urlFilter = `|${new URL(url).origin}/`;
  const present = await rules.getSessionRules();
  if (present.some((rule) => rule.condition.urlFilter === urlFilter)) return true;
  const id = Math.max(0, ...present.map((rule) => rule.id)) + 1;
  const requestHeaders = [{ header: 'origin', operation: 'remove' }];
  const condition = { urlFilter, requestMethods: ['post'], resourceTypes: ['xmlhttprequest'], tabIds: [NO_TAB] };
  try {
    await rules.updateSessionRules({
      addRules: [{ id, action: { type: 'modifyHeaders', requestHeaders }, condition }],
    });
  } catch {
    // Another request has taken the number meanwhile: where it is for the same address, all is well.
    const now = await rules.getSessionRules();
    return now.some((rule) => rule.condition.urlFilter === urlFilter);
  }
  return true;
}
