/** Wikidata: names to entities, and what the record says of them. One search per name, entities in batches. */
import type { Asked, Context, Statement } from '../../model.ts';
import type { Access, Gathered, Source } from '../../provider.ts';
import { askMediaWiki, inLanguage, languageCode, problemFrom } from '../mediawiki.ts';
import { type Mention, mentionsIn, resolveSurnames } from '../mentions.ts';
import { chooseEntity } from '../wikidata/choose.ts';
import {
  type Entity,
  type Names,
  namesOf,
  readEntities,
  recordsOf,
  statementsOf,
  valueIds,
} from '../wikidata/entities.ts';
import { traits, type Wanted, wantedIn } from '../wikidata/properties.ts';

const ID = 'wikidata';
const NAMES_PER_STATEMENT = 4;
const NAMES_PER_CHECK = 40;
const CANDIDATES = 5;
/** The API allows 50, but a head of state alone can weigh a megabyte. */
const ENTITIES_AT_ONCE = 10;
const LABELS_AT_ONCE = 50;
const LABEL_BATCHES = 6;

interface Plan {
  statement: Statement;
  wanted: readonly Wanted[];
  mentions: Mention[];
}

export const wikidata: Source = {
  id: ID,
  name: 'Wikidata',
  hosts: ['https://www.wikidata.org'],

  requests(statements) {
    const names = namesIn(plan(statements)).length;
    return names === 0 ? 0 : names * 2 + Math.ceil((names * CANDIDATES) / ENTITIES_AT_ONCE) + LABEL_BATCHES;
  },

  async *gather(statements, context, access) {
    const plans = plan(statements);
    const names = namesIn(plans);
    const language = languageCode(context.language);
    const look = new Look(access, language);
    await look.search(names);
    await look.fetchEntities(names);
    await look.fetchLabels(names, plans);
    for (const one of plans) yield* answer(one, context, look);
  },
};

function plan(statements: readonly Statement[]): Plan[] {
  const plans = statements.map((statement): Plan => {
    const wanted = statement.kind === 'claim' ? wantedIn(statement.text) : [];
    return { statement, wanted, mentions: mentionsIn(statement.text) };
  });
  resolveSurnames(plans.map((one) => one.mentions));
  return plans.map((one) => ({
    ...one,
    mentions: one.wanted.length > 0 ? one.mentions.slice(0, NAMES_PER_STATEMENT) : [],
  }));
}

function namesIn(plans: readonly Plan[]): string[] {
  return [...new Set(plans.flatMap((one) => one.mentions.map((mention) => mention.name)))].slice(0, NAMES_PER_CHECK);
}

async function* answer(one: Plan, context: Context, look: Look): AsyncIterable<Gathered> {
  const { statement } = one;
  const query = one.mentions.map((mention) => mention.name).join(' · ');
  const problem = one.mentions.map((mention) => look.problemOf(mention.name)).find((found) => found !== undefined);
  let found = false;
  const taken = new Set<string>();
  for (const mention of one.mentions) {
    // With a candidate missing, a namesake could be taken for the right one.
    const entity = look.problemOf(mention.name)
      ? undefined
      : chooseEntity(
          look.candidatesOf(mention.name),
          {
            text: statement.text,
            around: one.mentions.map((other) => other.name).join(' '),
            mention: mention.text,
            title: context.title,
            language: look.language,
            ...(context.published ? { asOf: context.published } : {}),
          },
          (id) => look.names(id),
        );
    if (!entity || taken.has(entity.id)) continue;
    taken.add(entity.id);
    for (const { property, label } of one.wanted) {
      const naming = {
        names: (id: string) => look.names(id),
        base: look.base,
        language: look.language,
        named: mention.text,
      };
      for (const evidence of recordsOf(entity, property, label, naming)) {
        found = true;
        yield { statement: statement.id, evidence };
      }
    }
  }
  const outcome = found ? 'found' : problem ? 'failed' : 'nothing';
  const asked: Asked = { source: ID, outcome, ...(query ? { query } : {}), ...(problem ? { problem } : {}) };
  yield { statement: statement.id, asked };
}

/** What one check has asked Wikidata, so that nothing is asked twice. */
class Look {
  readonly base: string;
  private readonly candidates = new Map<string, string[]>();
  private readonly entities = new Map<string, Entity>();
  private readonly labels = new Map<string, Names>();
  private readonly problems = new Map<string, ReturnType<typeof problemFrom>>();

  constructor(
    private readonly access: Access,
    readonly language: string,
  ) {
    this.base = inLanguage(access.base, language);
  }

  names(id: string): Names | undefined {
    return this.labels.get(id);
  }

  problemOf(name: string) {
    return this.problems.get(name);
  }

  candidatesOf(name: string): Entity[] {
    return (this.candidates.get(name) ?? []).flatMap((id) => this.entities.get(id) ?? []);
  }

  async search(names: readonly string[]): Promise<void> {
    await Promise.all(
      names.map(async (name) => {
        try {
          let ids = await this.searchOne(name, this.language);
          if (ids.length === 0 && this.language !== 'en') ids = await this.searchOne(name, 'en');
          this.candidates.set(name, ids);
        } catch (thrown) {
          this.problems.set(name, problemFrom(thrown, ID));
        }
      }),
    );
  }

  private async searchOne(name: string, language: string): Promise<string[]> {
    const { json } = await askMediaWiki(this.access, this.base, {
      action: 'wbsearchentities',
      search: name,
      language,
      uselang: this.language,
      type: 'item',
      limit: String(CANDIDATES),
    });
    const hits = Array.isArray(json['search'])
      ? (json['search'] as { id?: unknown; match?: { text?: unknown } }[])
      : [];
    // A hit that only begins with the name is somebody else.
    return hits.flatMap(({ id, match }) =>
      typeof id === 'string' && /^Q\d+$/.test(id) && fold(String(match?.text ?? '')) === fold(name) ? [id] : [],
    );
  }

  async fetchEntities(names: readonly string[]): Promise<void> {
    const wantedIds = [...new Set(names.flatMap((name) => this.candidates.get(name) ?? []))];
    for (let at = 0; at < wantedIds.length; at += ENTITIES_AT_ONCE) {
      const ids = wantedIds.slice(at, at + ENTITIES_AT_ONCE);
      try {
        for (const entity of await this.get(ids, 'labels|descriptions|aliases|claims|sitelinks')) {
          this.entities.set(entity.id, entity);
          this.labels.set(entity.id, namesOf(entity, this.language));
        }
      } catch (thrown) {
        this.fail(names, ids, thrown);
      }
    }
  }

  async fetchLabels(names: readonly string[], plans: readonly Plan[]): Promise<void> {
    const needed = new Set<string>();
    for (const { mentions, wanted } of plans) {
      for (const mention of mentions) {
        const candidates = this.candidatesOf(mention.name);
        for (const entity of candidates) {
          for (const id of valueIds(
            entity,
            wanted.map((row) => row.property),
          ))
            needed.add(id);
          if (candidates.length > 1) for (const id of valueIds(entity, traits)) needed.add(id);
        }
      }
    }
    const open = [...needed].filter((id) => !this.labels.has(id)).slice(0, LABELS_AT_ONCE * LABEL_BATCHES);
    for (let at = 0; at < open.length; at += LABELS_AT_ONCE) {
      const ids = open.slice(at, at + LABELS_AT_ONCE);
      try {
        for (const entity of await this.get(ids, 'labels|aliases')) {
          this.labels.set(entity.id, namesOf(entity, this.language));
        }
      } catch (thrown) {
        // Without its label an office cannot be recognised: those who hold it could not be looked up.
        this.fail(names, ids, thrown);
      }
    }
  }

  private async get(ids: readonly string[], props: string): Promise<Entity[]> {
    const { json, fetched } = await askMediaWiki(this.access, this.base, {
      action: 'wbgetentities',
      ids: ids.join('|'),
      props,
      languages: [...new Set([this.language, 'en', 'mul'])].join('|'),
      languagefallback: '1',
    });
    return readEntities(json, fetched);
  }

  private fail(names: readonly string[], ids: readonly string[], thrown: unknown): void {
    const problem = problemFrom(thrown, ID);
    const lost = new Set(ids);
    for (const name of names) {
      const candidates = this.candidates.get(name) ?? [];
      const touched = candidates.some((id) => lost.has(id) || this.pointsTo(id, lost));
      if (touched) this.problems.set(name, problem);
    }
  }

  private pointsTo(id: string, lost: ReadonlySet<string>): boolean {
    const entity = this.entities.get(id);
    return (
      entity !== undefined &&
      Object.keys(entity.claims ?? {}).some(
        (property) =>
          statementsOf(entity, property).length > 0 && valueIds(entity, [property]).some((value) => lost.has(value)),
      )
    );
  }
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’]/g, "'")
    .replace(/[.]/g, '')
    .replace(/^the /i, '')
    .toLowerCase()
    .trim();
}
