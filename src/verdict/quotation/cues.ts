/** What stands beside a quotation and says whose it is: a name, an office, or only "he". */
import { type Language, languageOf } from '../../text/languages/index.ts';
import { NAME } from './named.ts';

export interface Who {
  name?: string;
  /** Of an office: "the mayor". */
  role?: string;
}

export interface Cues {
  behind(text: string): Who | undefined;
  before(text: string): Who | undefined;
  /** A name right behind it, by a verb that is not known. */
  beside(text: string): string | undefined;
}

const BESIDE = new RegExp(`^,?\\s*(?:[\\p{Ll}’-]+\\s+){1,5}?${NAME}`, 'u');

/** In English not every verb that may: "points", "grins" and "calls" have other work. */
const ENGLISH =
  'said|says|told|tells|adds|added|wrote|writes|warned|warns|asked|asks|replied|replies|explained|explains|argued|argues|insisted|insists|noted|notes|shouted|declared|stated|continued|recalled|recalls|joked|tweeted|posted|announced|promised|answered|answers|laughed|laughs|sighed|sighs|responded|remarked|observed|conceded|admitted|claimed|maintained|concluded';
const ROLE = '(?:[\\p{Ll}’-]+\\s+){0,4}?';
const LATER = '(?:\\p{Ll}+ly\\s+|later\\s+|then\\s+|has\\s+|had\\s+|likes? to\\s+|liked to\\s+|also\\s+)*';

const made = new Map<string, Cues>();

export function cuesIn(tag: string): Cues {
  const language = languageOf(tag);
  const known = made.get(language.tag) ?? cuesOf(language);
  made.set(language.tag, known);
  return known;
}

function cuesOf({ tag, cues, pronouns }: Language): Cues {
  const verbs = [...cues].flatMap(([form, kind]) => (kind === 'finite' && /^\p{L}+$/u.test(form) ? [form] : []));
  const said = `(?:${tag === 'en' ? ENGLISH : verbs.join('|')})(?!\\p{L})`;
  const they = `(?:${[...pronouns].flatMap(([form, who]) => (who === 'i' || who === 'it' ? [] : [form])).join('|')})`;
  const isPronoun = new RegExp(`^${they}$`, 'iu');
  const behindName = [
    // ,” said the mayor, Ada Holm · ,” said Holm
    new RegExp(`^[,.]?\\s*${said}\\s+(?:the\\s+|an?\\s+|its\\s+)?${ROLE}${NAME}`, 'u'),
    // ,” coach Ola Nes said · ,” Holm, who is 40, told us
    new RegExp(
      `^[,.]?\\s*(?:(?:the|an?|its|his|her)\\s+)?${ROLE}${NAME}(?:,[^,“”"«»]{2,60},|\\s+of\\s[^,“”"«»]{2,40}?)?,?\\s+${LATER}${said}(?![^.“"«‘]{0,60}:\\s*$)`,
      'u',
    ),
  ];
  const behindPronoun = new RegExp(`^[,.]?\\s*(?:${they}\\s+${LATER}${said}|${said}\\s+${they}(?!\\p{L}))`, 'iu');
  const behindRole = new RegExp(`^[,.]?\\s*(?:the\\s+([\\p{Ll}-]+)\\s+${said}|${said}\\s+the\\s+([\\p{Ll}-]+))`, 'u');
  const beforeName = [
    new RegExp(
      `${NAME}(?:,[^“”"«».]{2,80},|\\s+of\\s[^,“”"«»]{2,40}?)?,?\\s+${LATER}(?:${said}|say|as saying|quoted as saying)(?:\\.|[^“”".«»‘„]{0,80}[:,]?)\\s*$`,
      'u',
    ),
    new RegExp(`(?:^|[.?!”"»’]\\s|\\n)(?:\\p{L}[\\p{L}’-]*\\s+){0,3}?${NAME}\\s?:\\s*$`, 'u'),
    new RegExp(`according to\\s+(?:the\\s+)?${ROLE}${NAME}[,:]?\\s*$`, 'iu'),
  ];
  const beforeRole = new RegExp(`(?:^|\\s)[Tt]he\\s+([\\p{Ll}-]+)\\s+${said}[^.“"«‘]{0,60}[:,]?\\s*$`, 'u');
  const beforePronoun = new RegExp(`(?:^|\\s)${they}\\s+${LATER}${said}(?:\\.|[^.“"«‘„]{0,60}[:,]?)\\s*$`, 'iu');
  return {
    behind(text) {
      // What leads on to another quotation tells of that one.
      if (/:\s*$/.test(text) && !/^[,.]?\s*[\p{L}\s]+\.\s/u.test(text)) return undefined;
      if (behindPronoun.test(text)) return {};
      for (const pattern of behindName) {
        const name = pattern.exec(text)?.[1];
        if (name && !isPronoun.test(name)) return { name };
      }
      const role = behindRole.exec(text);
      return role ? { role: role[1] ?? role[2]! } : undefined;
    },
    before(text) {
      for (const pattern of beforeName) {
        const name = pattern.exec(text)?.[1];
        if (name) return isPronoun.test(name) ? {} : { name };
      }
      const role = beforeRole.exec(text)?.[1];
      if (role) return { role };
      return beforePronoun.test(text) ? {} : undefined;
    },
    beside: (text) => BESIDE.exec(text)?.[1],
  };
}
