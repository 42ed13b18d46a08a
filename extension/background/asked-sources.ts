/** The sources as the reader has set them and the browser lets them be asked. */
import type { Asked, Problem } from '../../src/model.ts';
import type { Provider, Source } from '../../src/provider.ts';
import type { SourceSetting } from '../messages.ts';
import type { Settings } from '../settings.ts';

/** What is asked of the browser, so that a test can answer. */
export interface Grants {
  /** Whether the browser tells servers which installation of it is asking, unless it was granted the host: Firefox does. */
  isFirefox: boolean;
  contains(permissions: { origins?: string[]; data_collection?: string[] }): Promise<boolean>;
  /** A page in this language could not be looked up: the options must be able to ask for its hosts. */
  missed?(language: string): Promise<void>;
}

export interface Off {
  source: Source;
  asked: Asked;
}

export function baseOf(provider: Provider, settings: Pick<Settings, 'sources'>): string {
  return settings.sources[provider.id]?.base ?? provider.hosts[0] ?? '';
}

export function isEnabled(provider: Provider, settings: Pick<Settings, 'sources'>): boolean {
  return settings.sources[provider.id]?.enabled ?? true;
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
  sources: readonly Source[],
  settings: Settings,
  languages: readonly string[],
  grants: Grants,
): Promise<SourceSetting[]> {
  return Promise.all(
    sources.map(async (source) => {
      const base = baseOf(source, settings);
      const origins = originsOf(base, languages);
      const { id, name } = source;
      const granted = await grants.contains({ origins });
      return {
        id,
        name,
        enabled: isEnabled(source, settings),
        base,
        defaultBase: source.hosts[0] ?? '',
        origins,
        granted,
      };
    }),
  );
}

/** Which may be asked now, and why the others are off. */
export async function sortSources(
  sources: readonly Source[],
  settings: Settings,
  language: string,
  grants: Grants,
): Promise<{ ready: Source[]; off: Off[] }> {
  const ready: Source[] = [];
  const off: Off[] = [];
  const mayCollect = !grants.isFirefox || (await grants.contains({ data_collection: ['websiteContent'] }));
  for (const source of sources) {
    if (!isEnabled(source, settings)) {
      off.push({ source, asked: { source: source.id, outcome: 'off' } });
      continue;
    }
    // In English too, where the page's own language gave nothing.
    const origins = originsOf(baseOf(source, settings), [...new Set([language, 'en'])]);
    if (!grants.isFirefox || (mayCollect && (await grants.contains({ origins })))) ready.push(source);
    else off.push({ source, asked: { source: source.id, outcome: 'off', problem: notPermitted(source) } });
  }
  if (off.some(({ asked }) => asked.problem)) await grants.missed?.(language);
  return { ready, off };
}

/** The comments' words, only where the browser was told that they are sent. */
export async function maySendComments(settings: Settings, grants: Grants): Promise<boolean> {
  if (!settings.sendComments) return false;
  return !grants.isFirefox || grants.contains({ data_collection: ['personalCommunications'] });
}

function notPermitted(source: Source): Problem {
  return { code: 'no-permission', at: source.id };
}
