/** Which of several namesakes a statement means, or none where it does not say. */
import { normalise, words } from '../../text/words.ts';
import { descriptionOf, type Entity, type Names, namesOf, statementsOf, valueIds } from './entities.ts';
import { traits } from './properties.ts';

export interface Question {
  text: string;
  /** The other names in it, by their nouns: "Chile" for "Chilean". */
  around: string;
  /** The words taken for the name. */
  mention: string;
  title: string;
  language: string;
  /** ISO date of the article. */
  asOf?: string;
}

const MARGIN = 2;
/** Encyclopedias that have somebody whom a bare name may mean. */
const KNOWN = 20;
const DISAMBIGUATION = new Set(['Q4167410', 'Q22808320', 'Q101352', 'Q202444', 'Q12308941']);
const COMMON = new Set(
  'the a an of in and or for to at by on as is was from with who that his her its city country'.split(' '),
);

export function chooseEntity(
  candidates: readonly Entity[],
  question: Question,
  names: (id: string) => Names | undefined,
): Entity | undefined {
  const scored = candidates
    .filter((entity) => !valueIds(entity, ['P31']).some((id) => DISAMBIGUATION.has(id)))
    .map((entity, index) => ({ entity, score: score(entity, question, names) - index * 0.1 }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return undefined;
  if (!second) return best.entity;
  const prominent =
    prominence(best.entity) >= 20 && prominence(best.entity) >= 4 * Math.max(1, prominence(second.entity));
  return best.score + (prominent ? MARGIN : 0) - second.score >= MARGIN ? best.entity : undefined;
}

/** Whether a bare name may be taken for it: no person, or one whom many encyclopedias have. */
export function isKnown(entity: Entity): boolean {
  return !valueIds(entity, ['P31']).includes('Q5') || prominence(entity) >= KNOWN;
}

/** Whether nothing but the name says that a person is meant: the only one on record need not be. */
export function isByNameAlone(entity: Entity, question: Question, names: (id: string) => Names | undefined): boolean {
  if (isKnown(entity)) return false;
  const mention = stems(question.mention);
  const said = stems(`${question.text} ${question.around} ${question.title}`);
  return ![...toldOf(entity, question.language, names)].some((stem) => said.has(stem) && !mention.has(stem));
}

/** Of a quote that names its speaker: a person, of whom the record says something that the article says too. */
export function chooseSpeaker(
  candidates: readonly Entity[],
  question: Question,
  names: (id: string) => Names | undefined,
): Entity | undefined {
  const people = candidates.filter((entity) => valueIds(entity, ['P31']).includes('Q5'));
  const chosen = chooseEntity(people, question, names);
  if (!chosen) return undefined;
  const said = stems(`${question.around} ${question.title}`);
  return [...toldOf(chosen, question.language, names)].some((stem) => said.has(stem)) ? chosen : undefined;
}

/** What a record tells of somebody beside the name: its description, and what its values are called. */
function toldOf(entity: Entity, language: string, names: (id: string) => Names | undefined): Set<string> {
  const told = stems(descriptionOf(entity, language));
  for (const id of valueIds(entity, traits)) {
    for (const name of names(id)?.all ?? []) for (const stem of stems(name)) told.add(stem);
  }
  return told;
}

function prominence(entity: Entity): number {
  return Object.keys(entity.sitelinks ?? {}).length;
}

function stems(text: string): Set<string> {
  return new Set(
    words(text)
      .map((word) => normalise(word.text).normalize('NFD').replace(/\p{M}/gu, ''))
      .filter((word) => word.length > 2 && !COMMON.has(word))
      .map((word) => word.slice(0, 6)),
  );
}

function score(entity: Entity, question: Question, names: (id: string) => Names | undefined): number {
  const mention = stems(question.mention);
  const own = [...stems(`${question.text} ${question.around}`)].filter((stem) => !mention.has(stem));
  const around = new Set(own);
  const title = new Set([...stems(question.title)].filter((stem) => !mention.has(stem)));
  const told = toldOf(entity, question.language, names);
  let total = 0;
  for (const stem of told) {
    if (around.has(stem)) total += 1.5;
    else if (title.has(stem)) total += 0.5;
  }
  total = Math.min(total, 6);
  const human = valueIds(entity, ['P31']).includes('Q5');
  if (soundsPersonal(question)) total += human ? 3 : -3;
  // Prominent entities are what a name without more means; the logarithm keeps that from outweighing the words.
  total += Math.log10(1 + prominence(entity)) * 1.5;
  const { label } = namesOf(entity, question.language);
  // Whoever writes an accent means the one that has it.
  if (label === question.mention) total += /\P{ASCII}/u.test(label) ? 2 : 0.3;
  if (contradicts(entity, question)) total -= 3;
  return total;
}

function soundsPersonal({ text, mention }: Question): boolean {
  const at = text.indexOf(mention);
  const after = at < 0 ? '' : text.slice(at + mention.length);
  return /^,? ?\(?\d{1,3}[,.)]/.test(after) || /^,? who\b/.test(after) || /year-old|\bborn\b|\baged\b/.test(text);
}

/** Somebody long dead gives no interviews, and somebody not yet born holds no office. */
function contradicts(entity: Entity, { text, asOf }: Question): boolean {
  const year = (property: string) => {
    const times = statementsOf(entity, property).map(
      (one) => (one.mainsnak?.datavalue?.value as { time?: string })?.time,
    );
    const years = times.flatMap((time) => (time ? [Number(/^[+-]\d+/.exec(time)?.[0])] : []));
    return years.length > 0 ? Math.min(...years) : undefined;
  };
  const died = year('P570');
  const born = year('P569');
  const told = asOf ? Number(asOf.slice(0, 4)) : undefined;
  const dead = /\b(died|dead|death|killed|murdered|assassinated|late|shot|executed|was|were|had|would have)\b/i.test(
    text,
  );
  if (told !== undefined && born !== undefined && born > told) return true;
  if (told !== undefined && died !== undefined && died < told - 1 && !dead) return true;
  const saidDead = /\bdied in (\d{4})\b/.exec(text);
  return saidDead !== null && (died === undefined || Math.abs(died - Number(saidDead[1])) > 10);
}
