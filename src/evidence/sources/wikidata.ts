/** Wikidata: what the record says of the names in a claim, and who speaks in a quote. Names in few requests, entities in batches. */
import type { Asked, Context, Statement } from '../../model.ts';
import type { Gathered, Source } from '../../provider.ts';
import { languageCode } from '../mediawiki.ts';
import { type Mention, mentionsIn, resolveSurnames } from '../mentions.ts';
import { chooseEntity, chooseSpeaker, isByNameAlone } from '../wikidata/choose.ts';
import { recordsOf } from '../wikidata/entities.ts';
import { Look, type Need } from '../wikidata/look.ts';
import { type Wanted, wantedIn } from '../wikidata/properties.ts';
import { recordsOfSpeaker, rolesOfSpeakers } from '../wikidata/speakers.ts';

const ID = 'wikidata';
const NAMES_PER_STATEMENT = 4;
const NAMES_PER_CHECK = 40;

interface Plan {
  statement: Statement;
  wanted: readonly Wanted[];
  mentions: Mention[];
  /** Of a quote: its speaker's full name. */
  speaker?: string;
}

export const wikidata: Source = {
  id: ID,
  name: 'Wikidata',
  forMany: true,
  hosts: ['https://www.wikidata.org'],

  async *gather(statements, context, access) {
    const plans = plan(statements);
    const look = new Look(access, languageCode(context.language));
    // Nobody waits for what is not theirs: first those that name nothing, then those whose names nobody has.
    let open = plans.filter((one) => needsOf(one).length > 0);
    for (const one of plans.filter((each) => !open.includes(each))) yield* answer(one, context, look);
    await look.find(namesIn(plans));
    const has = (one: Plan) => needsOf(one).some(({ name }) => look.candidatesOf(name).length > 0);
    for (const one of open.filter((each) => !has(each))) yield* answer(one, context, look);
    open = open.filter(has);
    await look.label(open.flatMap(needsOf));
    for (const one of open) yield* answer(one, context, look);
  },
};

function plan(statements: readonly Statement[]): Plan[] {
  const plans = statements.map((statement): Plan => {
    const mentions = mentionsIn(statement.text);
    if (statement.kind === 'claim')
      return { statement, mentions, wanted: isAsserted(statement) ? wantedIn(statement.text) : [] };
    const speaker = statement.speaker?.name;
    const full = speaker !== undefined && mentionsIn(speaker).some(({ name }) => name === speaker && /\s/.test(name));
    return { statement, mentions, wanted: [], ...(full ? { speaker } : {}) };
  });
  resolveSurnames(plans.map((one) => one.mentions));
  return plans.map((one) => ({
    ...one,
    mentions: one.wanted.length > 0 ? one.mentions.slice(0, NAMES_PER_STATEMENT) : [],
  }));
}

/** The words of a quote are somebody's saying: no record decides on them, so none is asked for. */
function isAsserted(statement: Statement): boolean {
  return statement.kind === 'claim' && statement.nature === 'checkable' && statement.within === undefined;
}

function namesIn(plans: readonly Plan[]): string[] {
  const names = (from: number, to?: number) =>
    plans.flatMap((one) => one.mentions.slice(from, to).map((mention) => mention.name));
  const speakers = plans.flatMap((one) => one.speaker ?? []);
  // Whom a sentence is about it names first.
  return [...new Set([...names(0, 2), ...speakers, ...names(2)])].slice(0, NAMES_PER_CHECK);
}

function needsOf({ mentions, wanted, speaker }: Plan): Need[] {
  const properties = wanted.map((row) => row.property);
  const needs = mentions.map(({ name }) => ({ name, properties }));
  const roles = rolesOfSpeakers.map(({ property }) => property);
  return speaker ? [...needs, { name: speaker, properties: roles }] : needs;
}

function* answer(one: Plan, context: Context, look: Look): Iterable<Gathered> {
  const { statement, speaker } = one;
  const names = speaker ? [speaker] : one.mentions.map((mention) => mention.name);
  const sent = [...new Set(names)].filter((name) => look.wasSent(name));
  const problems = names.flatMap((name) => look.problemOf(name) ?? []);
  const problem = problems.find(({ code }) => code !== 'too-many');
  let found = false;
  for (const evidence of speaker ? ofSpeaker(one, speaker, context, look) : ofNames(one, context, look)) {
    found = true;
    yield { statement: statement.id, evidence };
  }
  const short = problems.some(({ code }) => code === 'too-many');
  const asked: Asked = {
    source: ID,
    outcome: found ? 'found' : problem ? 'failed' : short ? 'over-budget' : 'nothing',
    ...(sent.length > 0 ? { query: sent.join(' · ') } : {}),
    ...(problem ? { problem } : {}),
  };
  yield { statement: statement.id, asked };
}

function* ofNames({ statement, mentions, wanted }: Plan, context: Context, look: Look) {
  const taken = new Set<string>();
  for (const mention of mentions) {
    // With a candidate missing, a namesake could be taken for the right one.
    if (look.problemOf(mention.name)) continue;
    const around = mentions.map((other) => other.name).join(' ');
    const question = { ...asking(context, look), text: statement.text, around, mention: mention.text };
    const entity = chooseEntity(look.candidatesOf(mention.name), question, (id) => look.names(id));
    if (!entity || taken.has(entity.id)) continue;
    taken.add(entity.id);
    const byNameAlone = isByNameAlone(entity, question, (id) => look.names(id));
    const naming = { ...namingIn(look), named: mention.text, ...(byNameAlone ? { byNameAlone } : {}) };
    for (const { property, label } of wanted) yield* recordsOf(entity, property, label, naming);
  }
}

function* ofSpeaker({ statement }: Plan, name: string, context: Context, look: Look) {
  if (look.problemOf(name)) return;
  const described = (statement.kind === 'quote' && statement.speaker?.description) || '';
  const question = { ...asking(context, look), text: `${name}, ${described}`, around: described, mention: name };
  const entity = chooseSpeaker(look.candidatesOf(name), question, (id) => look.names(id));
  if (entity) yield* recordsOfSpeaker(entity, described, context.published, { ...namingIn(look), named: name });
}

function asking(context: Context, look: Look) {
  const { title, published } = context;
  return { title, language: look.language, ...(published ? { asOf: published } : {}) };
}

function namingIn(look: Look) {
  return { names: (id: string) => look.names(id), base: look.base, language: look.language };
}
