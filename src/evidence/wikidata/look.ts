/** What one check has asked Wikidata, so that nothing is asked twice: names, entities, and what their values are called. */
import type { Problem } from '../../model.ts';
import { type Budgeted, ProviderProblem } from '../../provider.ts';
import { isCountry } from '../countries.ts';
import { askMediaWiki, inLanguage, problemFrom } from '../mediawiki.ts';
import { isKnown } from './choose.ts';
import { type Entity, type Names, namesOf, readEntities, statementsOf, valueIds } from './entities.ts';
import { traits } from './properties.ts';

const ID = 'wikidata';
const CANDIDATES = 5;
/** What the API allows. An answer that is too large is asked for again in two halves. */
const IDS_AT_ONCE = 50;
/** Kept back from the searches: for the entities, and for the names of their values. */
const KEPT_BACK = 2;

/** Properties whose values must have names, by the name that they are asked for. */
export interface Need {
  name: string;
  properties: readonly string[];
}

export class Look {
  readonly base: string;
  private readonly candidates = new Map<string, string[]>();
  private readonly entities = new Map<string, Entity>();
  private readonly labels = new Map<string, Names>();
  private readonly problems = new Map<string, Problem>();

  constructor(
    private readonly access: Budgeted,
    readonly language: string,
  ) {
    this.base = inLanguage(access.base, language);
  }

  names(id: string): Names | undefined {
    return this.labels.get(id);
  }

  problemOf(name: string): Problem | undefined {
    return this.problems.get(name);
  }

  /** Whether a name was sent at all. */
  wasSent(name: string): boolean {
    return this.candidates.has(name) || (this.problems.has(name) && this.problems.get(name)?.code !== 'too-many');
  }

  candidatesOf(name: string): Entity[] {
    return (this.candidates.get(name) ?? []).flatMap((id) => this.entities.get(id) ?? []);
  }

  /** Names in the order of their weight; when the budget is short, the last ones are not asked. */
  async find(names: readonly string[]): Promise<void> {
    const countries = names.filter(isCountry);
    await this.countries(countries);
    const open = names.filter((name) => !this.candidates.has(name) && !this.problems.has(name));
    const most = Math.max(0, this.access.left() - KEPT_BACK);
    for (const name of open.slice(most)) this.problems.set(name, { code: 'too-many', at: ID });
    await Promise.all(open.slice(0, most).map((name) => this.search(name)));
    const ids = [...new Set(open.flatMap((name) => this.candidates.get(name) ?? []))];
    const unread = ids.filter((id) => !this.entities.has(id));
    for (let at = 0; at < unread.length; at += IDS_AT_ONCE) await this.read(unread.slice(at, at + IDS_AT_ONCE));
  }

  /** A country's name is the title of its article: all of them in one request, and no search. */
  private async countries(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    try {
      const found = await this.get({ sites: 'enwiki', titles: names.slice(0, IDS_AT_ONCE).join('|') }, WHOLE);
      for (const entity of found) {
        this.keep(entity);
        const all = namesOf(entity, 'en').all.map(fold);
        const name = names.find((one) => all.includes(fold(one)));
        if (name) this.candidates.set(name, [entity.id]);
      }
    } catch (thrown) {
      const problem = problemFrom(thrown, ID);
      if (problem.code === 'too-large' && names.length > 1) {
        const middle = Math.ceil(names.length / 2);
        await this.countries(names.slice(0, middle));
        await this.countries(names.slice(middle));
      } else for (const name of names) this.problems.set(name, problem);
    }
  }

  private async search(name: string): Promise<void> {
    try {
      let ids = await this.searchIn(name, this.language);
      if (ids.length === 0 && this.language !== 'en') ids = await this.searchIn(name, 'en');
      this.candidates.set(name, ids);
    } catch (thrown) {
      this.problems.set(name, problemFrom(thrown, ID));
    }
  }

  private async searchIn(name: string, language: string): Promise<string[]> {
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

  private async read(ids: readonly string[]): Promise<void> {
    try {
      for (const entity of await this.get({ ids: ids.join('|') }, WHOLE)) this.keep(entity);
    } catch (thrown) {
      if (problemFrom(thrown, ID).code !== 'too-large' || ids.length === 1) return this.fail(ids, thrown);
      const middle = Math.ceil(ids.length / 2);
      await this.read(ids.slice(0, middle));
      await this.read(ids.slice(middle));
    }
  }

  /** What the values of these properties are called, and what tells namesakes apart. */
  async label(needs: readonly Need[]): Promise<void> {
    const needed = new Set<string>();
    const add = (ids: readonly string[]) => {
      for (const id of ids) if (!this.labels.has(id)) needed.add(id);
    };
    for (const { name, properties } of needs) {
      for (const entity of this.candidatesOf(name)) add(valueIds(entity, properties));
    }
    for (const name of new Set(needs.map((need) => need.name))) {
      const candidates = this.candidatesOf(name);
      // One alone is enough only where a bare name may mean nobody else.
      if (candidates.length > 1 || !candidates.every(isKnown))
        for (const entity of candidates) add(valueIds(entity, traits));
    }
    const open = [...needed];
    for (let at = 0; at < open.length; at += IDS_AT_ONCE) {
      const ids = open.slice(at, at + IDS_AT_ONCE);
      try {
        for (const entity of await this.get({ ids: ids.join('|') }, 'labels|aliases')) {
          this.labels.set(entity.id, namesOf(entity, this.language));
        }
      } catch (thrown) {
        // Without its label an office cannot be recognised: those who hold it could not be looked up.
        this.fail(ids, thrown);
      }
    }
  }

  private keep(entity: Entity): void {
    this.entities.set(entity.id, entity);
    this.labels.set(entity.id, namesOf(entity, this.language));
  }

  private async get(which: { [name: string]: string }, props: string): Promise<Entity[]> {
    if (this.access.left() < 1) throw new ProviderProblem({ code: 'too-many', at: ID });
    const { json, fetched } = await askMediaWiki(this.access, this.base, {
      action: 'wbgetentities',
      ...which,
      props,
      languages: [...new Set([this.language, 'en', 'mul'])].join('|'),
      languagefallback: '1',
    });
    return readEntities(json, fetched);
  }

  private fail(ids: readonly string[], thrown: unknown): void {
    const problem = problemFrom(thrown, ID);
    const lost = new Set(ids);
    for (const [name, candidates] of this.candidates) {
      if (candidates.some((id) => lost.has(id) || this.pointsTo(id, lost))) this.problems.set(name, problem);
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

const WHOLE = 'labels|descriptions|aliases|claims|sitelinks';

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
