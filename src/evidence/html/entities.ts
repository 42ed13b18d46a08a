/** Character references, by the names that HTML 4 knew: the two thousand that came later stand in no article, and weigh as much as the parser. */

/** In the order of their code points, from 160. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
/** From 913; the gap is one that no letter fills. */
const CAPITALS =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
/** From 945. */
const SMALL =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const OTHERS: { [name: string]: number } = {
  ...{
    amp: 38,
    lt: 60,
    gt: 62,
    quot: 34,
    apos: 39,
    OElig: 338,
    oelig: 339,
    Scaron: 352,
    scaron: 353,
    Yuml: 376,
    fnof: 402,
  },
  ...{ circ: 710, tilde: 732, ensp: 8194, emsp: 8195, thinsp: 8201, zwnj: 8204, zwj: 8205, lrm: 8206, rlm: 8207 },
  ...{ ndash: 8211, mdash: 8212, lsquo: 8216, rsquo: 8217, sbquo: 8218, ldquo: 8220, rdquo: 8221, bdquo: 8222 },
  ...{ dagger: 8224, Dagger: 8225, bull: 8226, hellip: 8230, permil: 8240, prime: 8242, Prime: 8243, lsaquo: 8249 },
  ...{ rsaquo: 8250, oline: 8254, frasl: 8260, euro: 8364, image: 8465, weierp: 8472, real: 8476, trade: 8482 },
  ...{ alefsym: 8501, larr: 8592, uarr: 8593, rarr: 8594, darr: 8595, harr: 8596, crarr: 8629, rArr: 8658, hArr: 8660 },
  ...{ forall: 8704, part: 8706, exist: 8707, empty: 8709, nabla: 8711, isin: 8712, ni: 8715, prod: 8719, sum: 8721 },
  ...{ minus: 8722, lowast: 8727, radic: 8730, prop: 8733, infin: 8734, ang: 8736, and: 8743, or: 8744, cap: 8745 },
  ...{ cup: 8746, int: 8747, there4: 8756, sim: 8764, cong: 8773, asymp: 8776, ne: 8800, equiv: 8801, le: 8804 },
  ...{ ge: 8805, sub: 8834, sup: 8835, nsub: 8836, sube: 8838, supe: 8839, oplus: 8853, otimes: 8855, perp: 8869 },
  ...{ sdot: 8901, loz: 9674, spades: 9824, clubs: 9827, hearts: 9829, diams: 9830, lbrace: 123, rbrace: 125 },
  ...{ lpar: 40, rpar: 41, comma: 44, period: 46, colon: 58, semi: 59, excl: 33, quest: 63, num: 35, dollar: 36 },
  ...{ percnt: 37, ast: 42, plus: 43, equals: 61, commat: 64, lsqb: 91, rsqb: 93, lowbar: 95, grave: 96, verbar: 124 },
  ...{
    sol: 47,
    bsol: 92,
    hyphen: 8208,
    dash: 8208,
    horbar: 8213,
    nbhy: 8209,
    NewLine: 10,
    Tab: 9,
    check: 10003,
    star: 9734,
  },
};

let names: ReadonlyMap<string, number> | undefined;

function named(): ReadonlyMap<string, number> {
  if (names) return names;
  const made = new Map(Object.entries(OTHERS));
  for (const [first, list] of [
    [160, LATIN],
    [913, CAPITALS],
    [945, SMALL],
  ] as const)
    for (const [index, name] of list.split(' ').entries()) made.set(name, first + index);
  names = made;
  return made;
}

/** What old browsers took without its semicolon. */
const BARE = /^(?:amp|lt|gt|quot|nbsp|copy|reg|laquo|raquo|[A-Za-z](?:grave|acute|circ|tilde|uml|ring|cedil))$/;
/** Numbers that mean a character of Windows, as every browser reads them. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(?:x([\da-f]{1,7})|(\d{1,8}))|([a-z][a-z\d]{1,9}))(;?)/gi,
    (whole, hex, digits, name, end) => {
      if (name !== undefined) {
        const code = end || BARE.test(name) ? named().get(name) : undefined;
        return code === undefined ? whole : String.fromCodePoint(code);
      }
      return characterOf(hex ? Number.parseInt(hex, 16) : Number(digits));
    },
  );
}

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80]?.trim() || '\ufffd';
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}
