/** The sources as the reader has set them and the browser lets them be asked. */
import type { Asked, ProblemCode } from '../../src/model.ts';
import type { Provider } from '../../src/provider.ts';
import type { SourceSetting } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { originOf } from './addresses.ts';
import type { Keys } from './keys.ts';

/** What is asked of the browser, so that a test can answer. */
export interface Grants {
  /** Whether the browser tells servers which installation of it is asking, unless it was granted the host: Firefox does. */
  isFirefox: boolean;
  contains(permissions: { origins?: string[]; permissions?: string[]; data_collection?: string[] }): Promise<boolean>;
  /** A page in this language could not be looked up: the options must be able to ask for its hosts. */
  missed?(language: string): Promise<void>;
}

export interface Off<P extends Provider = Provider> {
  source: P;
  asked: Asked;
}

/** For whom the sources are sorted. */
export interface For {
  settings: Pick<Settings, 'sources'>;
  language: string;
  /** A key would say in a private window who it is that asks. */
  incognito: boolean;
  keys: Pick<Keys, 'of'>;
}

export function baseOf(provider: Provider, settings: Pick<Settings, 'sources'>): string {
  return settings.sources[provider.id]?.base ?? provider.hosts[0] ?? '';
}

/** What the reader must set up first is off until then. */
export function isEnabled(provider: Provider, settings: Pick<Settings, 'sources'>): boolean {
  return (
    settings.sources[provider.id]?.enabled ??
    !(needsKey(provider) || provider.ownHost || provider.kept || provider.readsPages)
  );
}

export function needsKey({ key }: Provider): boolean {
  return key !== undefined && !key.optional;
}

/** Whether it asks anybody at all. */
export function reachesOut({ hosts, ownHost, readsPages }: Provider): boolean {
  return hosts.length > 0 || ownHost === true || readsPages === true;
}

/**
 * Match patterns of the exact origins that a source asks for these languages.
 * Without a port, which Firefox does not allow in them.
 */
export function originsOf(base: string, languages: readonly string[]): string[] {
  const bases = base.includes('{lang}') ? languages.map((language) => base.replace('{lang}', language)) : [base];
  return bases.flatMap((one) => {
    try {
      const { protocol, hostname } = new URL(one);
      return [`${protocol}//${hostname}/*`];
    } catch {
      return []; // no address: nothing to ask for
    }
  });
}

export async function describeSources(
  sources: readonly Provider[],
  settings: Settings,
  languages: readonly string[],
  grants: Grants,
  keys: Pick<Keys, 'tail'>,
): Promise<SourceSetting[]> {
  return Promise.all(
    sources.map(async (source): Promise<SourceSetting> => {
      const base = baseOf(source, settings);
      const origins = originsOf(base, languages);
      const { id, name } = source;
      const keyTail = source.key && (await keys.tail(id, originOf(base)));
      return {
        id,
        name,
        enabled: isEnabled(source, settings),
        base,
        defaultBase: source.hosts[0] ?? '',
        origins,
        granted: await grants.contains({ origins }),
        ...(source.key ? { key: source.key.optional ? 'optional' : 'needed' } : {}),
        ...(keyTail ? { keyTail } : {}),
        ...(source.ownHost ? { ownHost: true } : {}),
        ...(source.posts ? { posts: true } : {}),
        ...(source.readsPages ? { readsPages: true } : {}),
        ...(reachesOut(source) ? {} : { local: true }),
      };
    }),
  );
}

/** Which may be asked now, and why the others are off. */
export async function sortSources<P extends Provider>(
  sources: readonly P[],
  whom: For,
  grants: Grants,
): Promise<{ ready: P[]; off: Off<P>[] }> {
  const ready: P[] = [];
  const off: Off<P>[] = [];
  const mayCollect = !grants.isFirefox || (await grants.contains({ data_collection: ['websiteContent'] }));
  for (const source of sources) {
    const asked: Asked = { source: source.id, outcome: 'off' };
    if (!isEnabled(source, whom.settings)) off.push({ source, asked });
    else {
      const code = await whyOff(source, whom, grants, mayCollect);
      if (code) off.push({ source, asked: { ...asked, problem: { code, at: source.id } } });
      else ready.push(source);
    }
  }
  if (off.some(({ asked }) => asked.problem?.code === 'no-permission')) await grants.missed?.(whom.language);
  return { ready, off };
}

async function whyOff(
  source: Provider,
  { settings, language, incognito, keys }: For,
  grants: Grants,
  mayCollect: boolean,
): Promise<ProblemCode | undefined> {
  if (!reachesOut(source)) return undefined;
  const base = baseOf(source, settings);
  if (source.ownHost && !base) return 'no-address';
  if (needsKey(source)) {
    if (incognito) return 'private-window';
    if (!(await keys.of(source.id, originOf(base)))) return 'no-key';
  }
  // What sends more than a plain question is asked only where the browser was told, in Chrome too.
  const plain = !(source.key || source.ownHost || source.posts || source.readsPages);
  if (plain && !grants.isFirefox) return undefined;
  // In English too, where the page's own language gave nothing.
  const origins = originsOf(base, [...new Set([language, 'en'])]);
  const granted = mayCollect && (source.readsPages || (await grants.contains({ origins })));
  return granted ? undefined : 'no-permission';
}

/** The comments' words, only where the browser was told that they are sent. */
export async function maySendComments(settings: Settings, grants: Grants): Promise<boolean> {
  if (!settings.sendComments) return false;
  return !grants.isFirefox || grants.contains({ data_collection: ['personalCommunications'] });
}
