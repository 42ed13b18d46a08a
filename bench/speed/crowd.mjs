/** Comments of a crowd, in words of our own: turns of phrase that many use, words of their own, and a twentieth from a form. */

const FORM = [
  ['I live in', 'I work in', 'My family comes from', 'As a citizen of'],
  ['Narvik', 'Harnes', 'Lisk', 'Tromvik', 'Aldern'],
  ['and I ask', 'and I urge', 'and we call upon', 'and I appeal to'],
  ['the board', 'the council', 'the commission', 'the port'],
  ['to keep the quay open', 'not to close the quay', 'to leave the harbour as it is'],
  ['for boats', 'for the fishermen', 'for everyone who needs it', 'for all of us'],
  ['because', 'since', 'for'],
  ['what was promised in spring must be kept in autumn', 'a promise made in spring holds in autumn too'],
];
const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve ki lo nu ra se ti vo'.split(' ');

/** The same for the same count. */
export function crowd(count) {
  let seed = 3;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  const word = () => Array.from({ length: 1 + below(3) }, () => pick(SYLLABLES)).join('');
  /** Few words are most of what is said. */
  const words = Array.from({ length: 30_000 }, word);
  const said = () => words[Math.floor(random() ** 3 * words.length)];
  const phrases = Array.from({ length: 4_000 }, () => Array.from({ length: 3 + below(4) }, said).join(' '));
  const own = () => {
    let text = '';
    for (let part = 4 + below(10); part > 0; part--) {
      const phrase =
        random() < 0.5 ? phrases[Math.floor(random() ** 2 * phrases.length)] : `${said()} ${said()} ${said()}`;
      text += `${phrase} `;
    }
    return text.trimEnd();
  };
  return Array.from({ length: count }, (_, number) => {
    const text = number % 20 === 7 ? `${FORM.map(pick).join(' ')}.` : own();
    return { id: `c${number}`, blocks: [{ id: `c${number}.0`, kind: 'paragraph', text }] };
  });
}
