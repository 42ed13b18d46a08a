/** Every source that the demo looks things up in, served on this machine, and what of them must be shown in the end. */
import { serveCited } from './sources/cited.mjs';
import { KEY, serveStandIn, USED_UP } from './sources/stand-ins.mjs';

const SERVED = ['wikidata', 'wikipedia', 'gdelt', 'guardian', 'brave', 'tavily', 'searxng', 'kiwix'];

/**
 * One of them fails: the account of its key is used up.
 * @returns {Promise<{ bases: { [source: string]: string }, keys: { [source: string]: string }, close(): Promise<void> }>}
 */
export async function serveDemo() {
  const [cited, ...servers] = await Promise.all([serveCited(), ...SERVED.map(serveStandIn)]);
  return {
    bases: {
      ...Object.fromEntries(SERVED.map((id, index) => [id, servers[index].address])),
      // By its other name this machine is another site.
      cited: cited.address.replace('127.0.0.1', 'localhost'),
    },
    keys: { guardian: KEY, brave: KEY, tavily: USED_UP },
    async close() {
      await Promise.all([cited, ...servers].map((one) => one.close()));
    },
  };
}

/** What the findings of the demo page must have, each with what tells it. */
const SHOWN = {
  'a verdict by a published fact check': (one) => isDecided(one) && cites(one, ({ kind }) => kind === 'review'),
  'something supported by a record': (one) => one.verdict?.label === 'supported' && cites(one, isRecord),
  'something contradicted by a record': (one) => one.verdict?.label === 'refuted' && cites(one, isRecord),
  'a quote that stands word for word in a cited page': (one) =>
    one.attribution?.label === 'verbatim' && cites(one, isCited),
  'a quote in other words, with the difference': (one) =>
    one.attribution?.label === 'reworded' && one.attribution.difference?.some(({ kind }) => kind !== 'same'),
  'figures that do not add up': (one) =>
    one.verdict?.label === 'conflicting-evidence' &&
    one.verdict.judgements.some(({ verifier }) => verifier === 'arithmetic'),
  'a source that failed, and said why': (one) =>
    one.asked.some(({ outcome, problem }) => outcome === 'failed' && problem),
  'something open, with passages to read': (one) =>
    one.state === 'checked' && !isDecided(one) && one.evidence.some(isPassage),
};
/** Of the last there are to be several. */
const SEVERAL = 3;

/** @param {{ findings: any[] }} report What of it is missing, in words. */
export function missing({ findings }) {
  const counted = Object.entries(SHOWN).map(([what, isIt]) => [what, findings.filter(isIt).length]);
  const most = counted.length - 1;
  return counted.flatMap(([what, count], index) => (count >= (index === most ? SEVERAL : 1) ? [] : [what]));
}

function isDecided({ verdict, attribution }) {
  return (
    (verdict ? verdict.label !== 'not-enough-evidence' : attribution?.label !== 'not-found') &&
    Boolean(verdict ?? attribution)
  );
}
const isPassage = ({ kind }) => kind === 'passage';
const isRecord = ({ kind }) => kind === 'record';
const isCited = ({ source }) => source === 'cited';

function cites({ verdict, attribution, evidence }, isIt) {
  const judgements = [...(verdict?.judgements ?? []), ...(attribution?.judgements ?? [])];
  const stances = { supported: 'supports', refuted: 'refutes' };
  const wanted = stances[verdict?.label];
  const cited = judgements.flatMap(({ citations }) =>
    citations.filter(({ stance }) => !wanted || stance === wanted).map((one) => one.evidence),
  );
  return evidence.some((one) => cited.includes(one.id) && isIt(one));
}
