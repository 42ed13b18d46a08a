/** Words as they are compared: enough of a stem to let "floods" meet "flooded", and "Iranian" meet "Iran". */
import { normalise, words } from '../../text/words.ts';
import { countryOf } from '../countries.ts';

const STOP = new Set(
  `a about after again against all also am an and any are as at be because been before being below between both but by can could did do
  does doing down during each even every few for from further had has have having he her here hers him his how i if in into is it
  its itself just like made make many may me might more most much must my no nor not now of off on once one only or other our out over own
  said same say says she should since so some still such than that the their them then there these they this those through to too
  told two under until up upon us very was we were what when where which while who whom whose why will with within would year years
  you your january february march april june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday among without toward towards across around whether another both yet ever never often`.split(
    /\s+/,
  ),
);

/** Words that are at home in any article: they bear on everything, and so on nothing. */
const GENERAL = new Set(
  `country people world state government time day week month way part number group leader official public political national
  international new first last great important high large small long old good become begin call change come continue find
  follow form get give go hold include increase keep know lead leave live look lose maintain mean move need offer place play
  put report result run see seem serve set show stand start take tell think try turn use want work remain reflect emphasize
  explain note add describe view believe appear role system power influence control decision issue concern situation
  challenge effort plan program area region center central side member person man woman life name term end order case point
  question problem matter reason fact idea thing level kind sort type example several various current recent late early
  different similar major main key general special common possible likely clear certain free full real true own next second
  third million billion percent
  visible visit individual process discussion table historical history strategic`
    .split(/\s+/)
    .map(stem),
);

// A real stemmer would be a dependency per language.
export function stem(word: string): string {
  if (/\d/.test(word)) return word.replace(/[.,](?=\d{3}\b)/g, '');
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '');
  return folded.length <= 4
    ? folded.replace(/s$/, '')
    : folded
        .replace(/(?:ing|ed|es|s|ly)$/, '')
        .replace(/e$/, '')
        .slice(0, 8);
}

export function isGeneral(one: string): boolean {
  return GENERAL.has(one);
}

/** The content words of a text, as they are compared: a nationality as its country. */
export function stemsOf(text: string): string[] {
  return words(text).flatMap(({ text: word }) => {
    const country = countryOf(word);
    if (country) return country.split(' ').map((part) => stem(part.toLowerCase()));
    const plain = normalise(word);
    return contentful(plain) ? [stem(plain)] : [];
  });
}

/** Content words of a text as they are written, in lower case. */
export function contentWords(text: string): string[] {
  return words(text)
    .map((word) => normalise(word.text))
    .filter(contentful);
}

function contentful(word: string): boolean {
  return (word.length > 2 || /\d/.test(word)) && !STOP.has(word);
}
