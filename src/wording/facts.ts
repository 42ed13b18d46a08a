/** What can be counted of those who wrote a family's comments, without judging any of them. */
import type { Comment, FamilyFacts } from '../model.ts';

/** A picture that more names than this have, in the whole thread, is one that a platform gives to those who have none. */
const OWN_PICTURE = 4;

/** Names by picture, in the whole thread. */
export function namesByPicture(comments: readonly Comment[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { avatar, author } of comments) {
    if (!avatar || !author) continue;
    const known = names.get(avatar);
    if (known) known.add(author);
    else names.set(avatar, new Set([author]));
  }
  return names;
}

export function factsOf(members: readonly Comment[], pictures: ReadonlyMap<string, ReadonlySet<string>>): FamilyFacts {
  const authors = [...new Set(members.flatMap(({ author }) => author ?? []))];
  const times = members
    .flatMap(({ posted }) => (posted && !Number.isNaN(Date.parse(posted)) ? [posted] : []))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first] = times;
  const last = times.at(-1);
  const samePicture = together(members, ({ avatar, author }) =>
    avatar && author && (pictures.get(avatar)?.size ?? 0) <= OWN_PICTURE ? avatar : '',
  ).map((group) => [...new Set(group.flatMap(({ author }) => author ?? []))]);
  return {
    unnamed: members.filter(({ author }) => !author).length,
    ...(first && last && times.length > 1 ? { first, last } : {}),
    alikeNames: together(authors, withoutInitials),
    samePicture: samePicture.filter((names) => names.length > 1),
  };
}

/** "Anna B. Holm" and "anna c holm" are the same but for an initial; a name that is nothing else is no name. */
function withoutInitials(name: string): string {
  const parts = name
    .toLowerCase()
    .split(/[\s._-]+/u)
    .filter((part) => [...part].length > 1);
  return parts.join(' ');
}

/** Those of the same key, two or more; an empty key is none. */
function together<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
