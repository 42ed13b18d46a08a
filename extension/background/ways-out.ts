/** The sources that may be asked, each with its own way to the outside: its address, its key, and what was granted. */
import type { Access, Provider } from '../../src/provider.ts';
import { accessOf, type Doing, type Place, withoutHeaders } from './access.ts';
import { originOf } from './addresses.ts';
import { baseOf, type For, type Grants, originsOf } from './asked-sources.ts';
import type { Outside } from './http.ts';

export async function wayOut(
  provider: Provider,
  { settings, language, incognito, keys }: For,
  grants: Grants,
  outside: Outside,
  changed?: (how: Doing) => void,
): Promise<Access> {
  const base = baseOf(provider, settings);
  const place: Place = { base, isGranted: (url) => grants.contains({ origins: originsOf(url, []) }) };
  if (provider.key && !incognito) place.key = await keys.of(provider.id, originOf(base));
  const access = accessOf(provider, place, outside, changed);
  const origins = originsOf(base, [language, 'en']);
  return provider.readsPages || (await grants.contains({ origins })) ? access : withoutHeaders(access);
}
