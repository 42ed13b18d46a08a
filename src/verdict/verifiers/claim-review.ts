/** Relays published fact checks of the same claim, on exactly the words that they cover. The ratings are their publishers', never ours. */
import type { Claim, Context, Judgement, RatingLabel, Review, Stance } from '../../model.ts';
import type { Verifier } from '../../provider.ts';
import { dayGiven } from '../structured/time.ts';

/** One published fact check is enough, as one record with a reference is: people have looked. */
const RATED = 0.9;
/** Shown beside the verdict. */
const SHOWN = 0.5;
/** Of what the reviewed claim says, the statement must say so much: else what was rated may be what it leaves out. */
const ENOUGH = 0.65;
/** Days. What changes is not what it was. */
const OLD = 2 * 365;
const STANCES: { readonly [label in RatingLabel]?: Stance } = {
  ...{ true: 'supports', 'mostly-true': 'supports' },
  ...{ false: 'refutes', 'mostly-false': 'refutes' },
};

export const claimReview: Verifier = {
  id: 'claim-review',
  name: 'Published fact checks',
  hosts: [],

  judge(statement, evidence, context): Judgement[] {
    if (statement.kind !== 'claim' || statement.nature !== 'checkable') return [];
    const reviews = evidence.filter(
      (one): one is Review => one.kind === 'review' && one.match === 'same' && one.covers.length > 0,
    );
    const heard = reviews.map((review) => ({ review, ...heardAs(review, statement, context) }));
    // Who finds it half true does not agree with who finds it false: then it is for the reader to weigh.
    const isDoubted = heard.some(({ review }) => counts(review, context) && isInBetween(review));
    return heard.map(({ review, stance, told }) => {
      const decides = stance !== 'neutral' && !isDoubted;
      return {
        verifier: 'claim-review',
        judged: review.covers,
        citations: [{ evidence: review.id, stance: decides ? stance : 'neutral', words: review.rating }],
        strength: decides ? RATED : SHOWN,
        compared: told,
      };
    });
  },
};

function heardAs(review: Review, claim: Claim, context: Context): { stance: Stance; told: string } {
  const stance = (review.ratingLabel && STANCES[review.ratingLabel]) ?? 'neutral';
  const rated = `rated “${review.rating}” by ${review.publisher}${review.published ? ` on ${dateWords(review.published)}` : ''}`;
  if (isOwn(review, context)) return { stance: 'neutral', told: `By this page itself ${rated}.` };
  const because = whyNot(review, claim, context);
  if (because) return { stance: 'neutral', told: `${because}: ${rated}.` };
  const [article, check] = [dayGiven(context.published), dayGiven(review.published)];
  const isLater = article !== null && check !== null && check > article;
  return { stance, told: isLater ? `Since then ${rated}.` : `${rated.charAt(0).toUpperCase()}${rated.slice(1)}.` };
}

/** Why a rating of this claim decides nothing; undefined where it may. */
function whyNot(review: Review, claim: Claim, context: Context): string | undefined {
  if (review.differs.length > 0 || review.likeness < ENOUGH) return 'Nearly the same claim, in other words';
  if (review.byNumberAlone) return 'By a number alone';
  if (!changes(claim)) return undefined;
  const [article, check] = [dayGiven(context.published), dayGiven(review.published)];
  if (article === null || check === null) return 'Of another time, perhaps';
  if (article - check > OLD) return 'An older fact check, of what may have changed';
  return check - article > OLD ? 'A later fact check, of what may have changed' : undefined;
}

/** A figure, an office or a rank holds for a time; with its own date it holds for that. */
function changes({ reasons }: Claim): boolean {
  const has = (...wanted: Claim['reasons']) => wanted.some((reason) => reasons.includes(reason));
  return has('number', 'office', 'comparison') && !has('date');
}

function isInBetween({ ratingLabel }: Review): boolean {
  return ratingLabel === 'mixed';
}

function counts(review: Review, context: Context): boolean {
  return review.differs.length === 0 && review.likeness >= ENOUGH && !isOwn(review, context);
}

/** What a page says of itself is no second voice. */
function isOwn({ source, url }: Review, { host }: Context): boolean {
  if (source === 'page') return true;
  const theirs = URL.canParse(url) ? bare(new URL(url).host) : '';
  return host !== '' && theirs === bare(host);
}

function bare(host: string): string {
  return host.replace(/^(?:www|m|amp)\./, '');
}

function dateWords(published: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0];
  if (!day || Number.isNaN(Date.parse(day))) return published.slice(0, 40);
  return new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
