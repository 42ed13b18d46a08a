/** English: what kind of assertion a sentence is, by its words. */
import type { Language } from './index.ts';

export const signs: Language['signs'] = {
  opinion: new RegExp(
    [
      // What somebody thinks, likes or wishes
      /\bi (?:(?:do|can|would|might|still|also|really|just|just wanna|honestly|personally|strongly|definitely|absolutely|truly) )*(?:(?:don|didn|can|couldn)[’']t )?(?:think|thought|believe|feel|felt|agree|disagree|hope|doubt|guess|suspect|wish|love|loved|like|liked|enjoy|enjoyed|prefer|hate|hated|expect|appreciate|see (?:any|that|how|why))\b/,
      /\bi(?:[’']m| am| was) (?:[a-z]+ )?(?:sure|certain|convinced|confident|glad|happy|delighted|pleased|sorry|sad|afraid|disappointed|impressed|surprised|excited|grateful|thankful|proud|a (?:[a-z]+ )?fan)\b/,
      /\b(?:in my (?:[a-z]+ )?(?:view|opinion|mind|book|experience)|imo|imho|our best guess|my (?:[a-z]+ )?(?:concern|fear|worry|guess|hope|favou?rite|preference)|we believe|we hope|it reminds me)\b/,
      // What ought to be
      /\b(?:should(?:n[’']t)?|ought to|deserves?|need not|had better|it is time|it[’']s time|let[’']s hope)\b/,
      // Praise and blame
      /\b(?:concerning|troubling|puzzling|disgust(?:ing|ed)|ridiculous|absurd|shameful|terrible|terribly|horrible|awful|wonderful|amazing|awesome|fantastic|lovely|excellent|brilliant|gorgeous|delicious|pathetic|stupid|idiotic|silly|insane|laughab(?:le|ly)|bizarre|disgrace(?:ful)?|outrageous|beautiful(?:ly)?|unbeatable|overrated|underrated|unacceptable|inexcusable|heartbreaking|inspiring|breathtaking|unforgettable|nonsense|blatant|kudos|too bad|thank god)\b/,
      /\b(?:sadly|unfortunately|hopefully|luckily|thankfully|frankly|honestly|arguably)\b/,
      /\b(?:best|worst)\b(?![- ](?:known|sell|novel|picture|actor|actress|film|song|album|player|director|supporting|practices?|buy|score|result|month|week|year|day|finish|quarter))/,
      /\b(?:great|good|bad|sad|nice) (?:news|article|point|idea|read|job|work|thing|stuff|blog|post|mechanic|shame|way|bread|gift|question|product|choice|option|fun)\b/,
      /\b(?:is|are|was|were|be|been|[’']s|[’']re|looks?|sounds?|feels?) (?:(?:not|so|such|very|really|truly|quite|pretty|too|just|all|that|rather|simply|the|an?|one of the|also|always|still|especially|incredibly|extremely|absolutely|much|far) )*(?:great|good|bad|nice|fun|cool|crucial|essential|critical (?:for|to)|important|vital|imperative|interesting|boring|exciting|annoying|impressive|disappointing|superior to|inferior to|unfair|fair|wrong|foolish|clever|smart|dumb|ugly|perfect|ideal|worth(?:while)?(?: \w+ing| it)?|easy|happy|biased|loaded|niche|key to|rare|remarkable|elegant|dangerous nonsense|hard to (?:see|believe|imagine)|difficult to see|a shame|a mess|a joke|a pity|a pleasure)\b/,
      /\b(?:seems?|hard to see|difficult to see|makes? (?:no |perfect |little )?sense|the key to|owed nothing|so much (?:better|worse)|would (?:be|have been) (?:nice|great|good|better|lovely|ideal|wonderful|helpful)|not clear why|i[’']d (?:love|like|rather|prefer))\b/,
    ]
      .map(({ source }) => source)
      .join('|'),
  ),
  prediction:
    /\b(?:(?<!\b(?:which|who) )will|won[’']t|shall|(?<!\b(?:was|were) )going to|gonna|is (?:likely|expected|set|poised|due) to|are (?:likely|expected|set|poised|due) to|by (?:20[3-9]\d)|could (?:soon|deter|lead|trigger|become)|next (?:year|month|week|decade))\b/,
  instruction:
    /^(?:please|let[’']s|do not|don[’']t|subscribe|sign up|imagine|note that|wake up|make sure|be (?:careful|sure|aware|prepared|patient|mindful))\b|^(?:also,? |then,? |instead,? |in short[:,] |once [^,.]+, (?:[a-z]+ly )?)?(?:click|read|see|visit|share|follow|call|vote|stop|watch|remember|consider|look|check|ensure|avoid|keep|try|use|add|take|pray|give|put|get|go|write|ask|tell|send|choose|pick|start|set|turn|open|close|move|remove|place|mix|ramp|downsize|leave|let) (?:the|an?|this|that|these|those|your|my|our|his|her|its|their|it|them|us|me|him|for|with|on|at|in|to|up|out|about|down|back|how|what|why|where|if|whether|all|any|some|sure|into|away|yourself|one|only)\b/,
  advice: /\byou (?:should|must|might want to|may want to|might check|want them to)\b/,
  experience:
    /\b(?:i|we)(?:[’']ve)?(?: [a-z’'-]+,?){0,4} (?:saw|heard|went|was|were|lived|visited|worked|had|met|remember|bought|used to|grew up|been|seen)\b/,
  own: /^(?:(?:but|and|so|now|also|then|still|yes|yeah|well|today|for me|in my case|as for me),? )?(?:(?:sometimes|usually|often|always|personally|recently|lately|once),? )?(?:i|i[’']ve|i[’']m|i[’']d) (?!will|shall|would|could|might|may|must)[a-z]|^my (?:own |old |new )?(?:wife|husband|partner|son|daughter|kids?|children|mother|father|mom|mum|dad|parents|family|brother|sister|friends?|neighbou?rs?|boss|doctor|car|house|home|job|work|sofa|garden|dog|cat)\b/,
  hedge:
    /\b(?:may|might|could|perhaps|possibly|probably|apparently|appears?|seems?|suggests?|reportedly|arguably|presumably|in theory)\b/,
  reported:
    /\b(?:said|says|told|tells|added|argued|claimed|claims|warned|insisted|stated|noted|explained|remarked|suggested|believes|thinks|emphasi[sz]ed|stressed)\b/,
  event:
    /\b(?:began|begun|commenced|started|opened|closed|ended|signed|launched|killed|died|born|elected|appointed|resigned|arrested|convicted|sentenced|founded|established|won|lost|struck|hit|attacked|bombed|invaded|deployed|deployments?|passed|banned|approved|rejected|voted|fell|rose|increased|decreased|dropped|doubled|tripled|cut|raised|announced|withdrew|joined|left|took office|met|visited|flooded|collapsed|destroyed|built|sank|exploded|merged|acquired|sold|bought|paid|released|published|ordered|suspended|fired|hired|moved|unveiled|sued|fined|imposed|lifted|expelled|recalled|reopened|shut)\b/,
  comparison:
    /\b(?:more|fewer|less|higher|lower|larger|smaller|greater|longer|older|younger|faster|slower|twice|double|triple|half|most|least|largest|smallest|highest|lowest|biggest|longest|oldest|youngest|fastest|first|only|record|equal to|same as|than)\b/,
  superlative:
    /\b(?:the|its|their|his|her|world[’']s|country[’']s|nation[’']s) (?:[\w-]+[ -])?(?:(?:high|larg|small|low|bigg|long|old|young|fast|great|strong|rich|poor|deep|tall|earli|dead|bus)i?est|most [a-z]+|least [a-z]+|only|first|last|second-largest|ultimate|sole)\b|\b(?:both|as) the (?:highest|largest|most)\b|\brecord (?:high|low|number)\b/,
  cause:
    /\b(?:because|due to|caused|causes|led to|leads to|results? in|resulted in|as a result|owing to|thanks to|triggered|responsible for|blamed?)\b/,
  age: /\b(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](?:year|month|week|day)s?[- ]old\b|\baged? \d{1,3}\b/,
  since: /\b(?:since|in|until|from|between|by|during) (?:1\d{3}|20\d\d)\b/,
  anaphora: /^(?:this|that|these|those|such|it|the (?:former|latter)|here|there)\b/,
};
