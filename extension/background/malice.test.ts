/** Every source against every kind of harm: nothing decided without proof, nobody else asked, one sentence, and life goes on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behaviours, serveMalice } from '../../e2e/sources/malice.mjs';
import { KEY, serveStandIn } from '../../e2e/sources/stand-ins.mjs';
import { sources } from '../../src/evidence/index.ts';
import type { Evidence, Problem, Statement } from '../../src/model.ts';
import type { Source } from '../../src/provider.ts';
import { reachVerdict } from '../../src/verdict/index.ts';
import { reachesOut } from './asked-sources.ts';
import { claim, context, gathered, quote } from './fixtures/asking.ts';

const messages: { [key: string]: { message: string } | undefined } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
);

type Harm = Awaited<ReturnType<typeof serveMalice>>;
const asked: readonly Source[] = (sources as readonly Source[]).filter(reachesOut);
const harm = new Map<string, Harm>();
const closing: (() => unknown)[] = [];

const statements: readonly Statement[] = [
  claim(
    'Marit Solbakken, Port Ellery’s 58-year-old mayor who has held office since 2014, was there.',
    'Port Ellery mayor Solbakken',
  ),
  claim('The harbour wall of Port Ellery would cost 38.5 million crowns.', 'Port Ellery harbour wall crowns'),
  quote('“The sea does not wait for our paperwork,” Solbakken said after the vote.', 'sea paperwork vote wait'),
];

beforeAll(async () => {
  for (const { id } of asked) {
    const good = await serveStandIn(id);
    const bad = await serveMalice(good.address);
    harm.set(id, bad);
    closing.push(
      () => bad.close(),
      () => good.close(),
    );
  }
});
afterAll(async () => {
  for (const close of closing) await close();
});

const look = (source: Source, more: { budget: number; deadline?: number }) =>
  gathered(
    source,
    statements.map((one) => ({ ...one, cites: [`${harm.get(source.id)!.address}/article`] })),
    { address: harm.get(source.id)!.address, key: KEY, ...more },
  );

/** A verdict, or an attribution, stands on words that stand in what was fetched. */
async function decided(statement: Statement, evidence: readonly Evidence[]): Promise<string[]> {
  const { verdict, attribution } = await reachVerdict(statement, evidence, context);
  const judgements = [...(verdict?.judgements ?? []), ...(attribution?.judgements ?? [])];
  const label = verdict?.label ?? attribution?.label ?? '';
  if (label === 'not-enough-evidence' || label === 'not-found') return [];
  const proven = judgements
    .flatMap(({ citations }) => citations)
    .filter((one) => {
      const cited = evidence.find(({ id }) => id === one.evidence);
      return cited?.kind === 'record' || (cited?.kind === 'passage' && cited.text.includes(one.words ?? ''));
    });
  return proven.length > 0 ? [] : [`${label} without a proof`];
}

const sentenceOf = ({ code }: Problem) => messages[`problem_${code.replaceAll('-', '_')}`]?.message ?? '';

describe.each(Object.entries(behaviours))('%s', (_name, behaviour) => {
  it.each(asked)('from $name', async (source) => {
    const bad = harm.get(source.id)!;
    bad.behave(behaviour);
    const { all, lines } = await look(source, { budget: 6, deadline: 150 });
    bad.behave();
    const wrong: string[] = [];
    for (const statement of statements) {
      const mine = all.filter((one) => one.statement === statement.id);
      const told = mine.flatMap((one) => ('asked' in one ? one.asked : []));
      const evidence = mine.flatMap((one) => ('evidence' in one ? one.evidence : []));
      const leads = mine.flatMap((one) => ('lead' in one ? one.lead : []));
      // For every statement it says what became of it, and what failed has its sentence.
      if (told.length !== 1) wrong.push(`${told.length} answers`);
      for (const { problem } of told)
        if (problem && !sentenceOf(problem)) wrong.push(`no sentence for ${problem.code}`);
      wrong.push(...(await decided(statement, evidence)));
      for (const { url } of [...evidence, ...leads])
        if (!/^https:\/\//.test(url) && !url.startsWith(`${bad.address}/`)) wrong.push(`leads to ${url}`);
      for (const one of evidence)
        if (one.kind === 'passage' && one.text.length > one.fetched.length) wrong.push('more than was fetched');
    }
    if (all.some(({ statement }) => !statements.some(({ id }) => id === statement)))
      wrong.push('for another statement');
    if (lines.some(({ bytes }) => bytes > 5 * 1024 * 1024)) wrong.push('too much was read');
    if (lines.some(({ url }) => !url.startsWith(`${bad.address}/`))) wrong.push('another address');
    if (JSON.stringify([all, lines]).includes(KEY)) wrong.push('the key');
    expect(wrong).toEqual([]);
    expect(bad.hits()).toBe(0);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
  });
});

it.each(asked)('and $name still gives what it has', async (source) => {
  const { all } = await look(source, { budget: 25 });
  expect(all.some((one) => 'evidence' in one || 'lead' in one)).toBe(true);
});

it('there are more than thirty ways', () => {
  expect(Object.keys(behaviours).length).toBeGreaterThan(30);
});
