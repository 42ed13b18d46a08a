/** The part of a sentence that its writer asserts; the rest is blanked, so that places stay where they are. */

const BLANK = '\u0000';

/** Where these stand, nothing of the sentence is a plain assertion. */
const UNREAL =
  /\b(if|unless|whether|as though|according to|reportedly|allegedly|supposedly|purportedly|rumou?r(?:s|ed)?|myth|hoax|wrongly|falsely|mistakenly|incorrectly|so-called|imagine|fictional|imaginary|hypothetical|conspiracy|parallel universe|what-if|untrue|perhaps|maybe|possibly|probably|apparently|presumably|arguably|legend|imagin(?:es?|ed|ing)|pretends?|impersonat\p{L}+|look-?alike|forged|doctored|bogus|counterfeit|spoof|parod(?:y|ies)|would-be|screenplay|had it that|has it that|have it that|in (?:his|her|their|my) (?:own )?(?:mind|eyes|view|dreams?|imagination))\b|^\W*(?:had|were|should|suppose|let)\s|^(?:for|to) (?:many|some|most|millions|him|her|them)\b|^(?:in|on) (?:the|a|an|his|her|their|this|one|another) (?:\p{L}+[\s-]){0,2}(?:sketch|film|movie|novel|play|drama|series|sitcom|show|musical|comedy|satire|game|dream|story|tale|universe|joke|meme|cartoon)\b|^(?:the|an?|her|his|their) (?:\p{L}+[\s-]){0,2}(?:sketch|film|movie|novel|play|drama|series|sitcom|musical|comedy|satire|game|cartoon|thriller|biopic) (?:has|have|had|sees|follows|casts|depicts|portrays|shows|stars|tells|opens|ends|begins|is set|features)\b|\bin (?:the|an?|his|her|their|its) (?:\p{L}+ ){0,3}(?:draft|script|novel|alternative history)\b|\bhad (?:he|she|they|it|\p{Lu}\p{L}+) (?:ruled|been|become|held|won|lived|died|served|led)\b[^.]*\bwould\b/iu;

const NEGATION =
  /\b(?:not|never|no|nor|neither|nobody|none|hardly|barely|scarcely|rather than|instead of|without|cannot|refused to|failed to|far from)\b|n['’]t\b/i;

const SAYING =
  /\b(?:said|says|say|saying|told|tells|claims?|claimed|claiming|argue[sd]?|arguing|jok(?:ed?s?|ing)|insist(?:s|ed|ing)?|add(?:s|ed)|explain(?:s|ed)?|writes?|wrote|tweeted|posted|believe[sd]?|thinks?|thought|suggest(?:s|ed|ing)?|warn(?:s|ed|ing)?|alleg(?:es|ed)|contend(?:s|ed)?|assert(?:s|ed)?|den(?:y|ies|ied)|describ(?:es|ed)|dubbed|label(?:s|led|ed)|estimat(?:es|ed)|assum(?:es|ed)|pretend(?:s|ed)?|maintain(?:s|ed) that|consider(?:s|ed)|regard(?:s|ed)|known as|nicknamed|mocked|hail(?:s|ed) (?:him|her|them)|accus(?:es|ed)|asked|wonder(?:s|ed)|quoted|hint(?:s|ed) that|announc(?:es|ed) that|ridicul(?:es|ed)|repeat(?:s|ed)|called|calling|calls (?:him|her|them)|billed as|posed as|posing as|presented as|cast as|introduced as|listed as|seen as)\b|\b(?:headline|slogan|caption|poster|sign|message|placard|banner|tweet|leaflet|note|label|plaque|page|entry)\b[^:]{0,40}:|\b(?:belief|idea|view|notion|theory|story|tale|suggestion|impression|rumou?r|myth|joke|accusation|allegation|complaint|fear|hope) that\b/i;

/** Lower case only: "May" is a name. */
const MODAL =
  /\b(?:will|would|could|might|may|should|must|shall|can|expected|likely|unlikely|plans?|planned|planning|hopes?|hoped|hoping|wants?|wanted|seeks?|sought|aims?|intends?|vow(?:s|ed)|promis(?:es|ed)|set to|due to|poised|about to|going to|is to|are to|was to|were to|seems?|seemed|appears?|appeared|almost|nearly became)\b/;

/** "claimed 58 lives" asserts; "claimed that" does not. */
const TOLL = /\bclaimed (?:the )?(?:lives|(?:at least )?[\d,]+ (?:lives|people))/i;

/** Null where nothing is asserted. */
export function assertedPart(text: string): string | null {
  if (/\?["”’')\]]*\s*$/.test(text)) return null;
  let kept = withoutQuotes(text);
  if (UNREAL.test(kept)) return null;
  kept = withoutTrailingSayer(kept);
  const toll = TOLL.exec(kept);
  for (const pattern of [SAYING, MODAL, NEGATION]) {
    const match = pattern.exec(kept);
    if (!match) continue;
    if (pattern === SAYING && toll && match.index === toll.index) continue;
    kept = kept.slice(0, match.index) + BLANK.repeat(kept.length - match.index);
  }
  return /[^\s\u0000]/.test(kept) ? kept : null;
}

/** Nouns in the company of these, not verbs. */
const NOUN = '(?<!\\b(?:the|his|her|their|its|of|without|an?|these|those|such|any|no|for)\\s)';
const SAYER = new RegExp(
  `\\b(?:said|says|told|tells|adds|added|explained|wrote|writes|argued|argues|insisted|claimed|${NOUN}claims|warned|noted|${NOUN}notes|joked|recalled|suggested|believes?|thinks?)\\b`,
  'i',
);

/** "…, the pollster said.": all before it is the pollster's. */
function withoutTrailingSayer(text: string): string {
  const trailing = /,([^,\u0000]{2,80})$/u.exec(text);
  const saying = SAYER.exec(trailing?.[1] ?? '');
  if (!trailing || !saying) return text;
  const before = (trailing[1] ?? '').slice(0, saying.index).trim();
  const after = (trailing[1] ?? '')
    .slice(saying.index + saying[0].length)
    .replace(/[.!]?\s*$/, '')
    .trim();
  // "…, said X." and "…, said a spokesman."; not "X, 58, said on Tuesday" nor "X, 58, said the law was needed".
  const inverted =
    before === '' &&
    /^(?:\p{Lu}[\p{L}.'’-]*(?:\s|$))+$|^(?:the|an?|his|her|one)\s+(?:[\p{L}-]+(?:\s|$)){1,2}$/u.test(after);
  const plain =
    before !== '' &&
    !/^(?:who|which|that|and|but|whatever|no matter|despite)\b/.test(before) &&
    after.split(/\s+/).length <= 5 &&
    !/^that\b/.test(after);
  if (!inverted && !plain) return text;
  return BLANK.repeat(trailing.index) + text.slice(trailing.index);
}

/** What stands in quotation marks is blanked, so that places stay. */
export function withoutQuotes(text: string): string {
  let kept = text.replace(/“[^”]*(?:”|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)/gu, (quoted) => BLANK.repeat(quoted.length));
  kept = kept.replace(/^[^“„]*”/u, (quoted) => BLANK.repeat(quoted.length));
  const straight = [...kept.matchAll(/"/g)].length;
  if (straight % 2 === 1 && straight > 0) return BLANK.repeat(kept.length);
  kept = kept.replace(/"[^"]*"/g, (quoted) => BLANK.repeat(quoted.length));
  return kept.replace(/(?<=^|[\s(])[‘'][^‘’']{2,}[’'](?=[\s.,;:!?)]|$)/gu, (quoted) => BLANK.repeat(quoted.length));
}
