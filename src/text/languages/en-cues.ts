/** The English verbs that say that somebody says something, in the forms that newspapers use. */
import { words } from './lists.ts';

/** Regular verbs of saying; the forms are made below. */
const REGULAR = words(`
  accuse acknowledge add admit advise affirm allege announce answer argue assert assure caution challenge charge claim
  comment complain concede conclude confess confirm contend continue counter declare decry demand denounce describe
  disclose emphasize emphasise estimate exclaim explain express hail highlight hint indicate inform insist joke lament
  maintain mention muse note object observe opine outline pledge predict proclaim promise propose question quip reason
  recall recount reiterate remark remind reply report request respond reveal signal stress suggest testify threaten
  tweet urge vow warn wonder post summarize summarise underline underscore elaborate enthuse gush lambast criticize
  criticise praise dismiss reject label dub characterize characterise brand credit echo point interject retort vent
  blast slam deride mock tout plead ask shout whisper claim recommend assess clarify specify stipulate bark cry roar scream yell boast brag chide marvel counsel scoff sneer snap sigh
  lecture rail implore beg articulate relay narrate beam chant cheer mouth repeat intone recite holler grumble fume reflect
  tease deadpan pronounce fret complain bemoan croak murmur mutter mumble whine growl grin laugh smile shrug nod sob
  gasp sniff bellow thunder drawl stammer interrupt cut crack thank crow gloat boom press
`);
const IRREGULAR = words(`
  said says told tells wrote writes thought thinks believed believes felt feels spoke speaks put puts swore swears
  called calls went read reads saw sees began begins told sums summed made makes meant means knew knows
  stated found finds expects hoped feared wants wanted emailed texted
`);
// The forms of "they say" and "could only say" that are no nouns.
const BASES = words(`
  say tell write think believe add acknowledge admit allege announce argue assert assure concede conclude confirm contend
  declare deny emphasize explain insist joke lament maintain observe predict proclaim quip reiterate remark reply respond
  reveal stress suggest tweet urge vow warn wonder complain ask agree describe recall
`);
const PARTICIPLES = words('stating saying telling writing calling putting citing speaking thinking');

export function cuesOf(): Map<string, 'finite' | 'participle'> {
  const cues = new Map<string, 'finite' | 'participle'>();
  for (const verb of REGULAR) {
    const e = verb.endsWith('e');
    const y = /[^aeiou]y$/.test(verb);
    const stem = e || y ? verb.slice(0, -1) : verb;
    const doubled = /^(admit|quip|recap|slam|dub|hint)$/.test(verb) && verb !== 'hint' ? verb + verb.at(-1) : null;
    cues.set(doubled ? `${doubled}ed` : y ? `${stem}ied` : `${stem}ed`, 'finite');
    cues.set(y ? `${stem}ies` : /(s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, 'finite');
    cues.set(doubled ? `${doubled}ing` : y ? `${verb}ing` : `${stem}ing`, 'participle');
  }
  for (const form of IRREGULAR) cues.set(form, 'finite');
  for (const form of BASES) cues.set(form, 'finite');
  for (const form of PARTICIPLES) cues.set(form, 'participle');
  // Words that are far more often something else than a sign that someone says something.
  for (const form of words('points charges reports saw sees went made makes began begins means meant knew knows'))
    cues.delete(form);
  for (const form of words(
    'cut cuts cutting reflected reflects smiles nods laughs cheers repeats cracks cracked cracking',
  ))
    cues.delete(form);
  for (const form of words('questions answers comments requests demands posts brands labels credits signals'))
    cues.delete(form);
  return cues;
}
