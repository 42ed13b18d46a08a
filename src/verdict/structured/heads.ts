/** Who leads a country, a city or a company: read from the record of what is led. */
import type { Record as EvidenceRecord, Judgement, Span } from '../../model.ts';
import { meansName, NAME } from './names.ts';
import type { OfficeReading, Said } from './office-readings.ts';
import { judgeChange, judgeFormer, judgeNow, judgeSince } from './offices.ts';
import { of, type Subject } from './subject.ts';
import { DATE, heldOn, lowerMonths, readDate, tenureOf } from './time.ts';

interface Title {
  words: RegExp;
  /** The property whose record can contradict it. */
  property: string;
  /** Further properties that can only support it. */
  also: readonly string[];
}

const TITLES: readonly Title[] = [
  {
    words: /^(?:prime minister|premier|chancellor|taoiseach|governor|mayor|first minister)$/i,
    property: 'P6',
    also: [],
  },
  // In some countries the president is head of state, in some head of government too; in a few neither.
  { words: /^president$/i, property: 'P35', also: ['P6'] },
  { words: /^(?:king|queen|emperor|empress|monarch|sultan)$/i, property: 'P35', also: [] },
  { words: /^(?:chief executive(?: officer)?|ceo|boss)$/i, property: 'P169', also: [] },
  { words: /^(?:chair|chairman|chairwoman|chairperson|chief justice)$/i, property: 'P488', also: [] },
];
const TITLE =
  '((?:[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Tt]aoiseach|[Gg]overnor|[Mm]ayor|[Ff]irst [Mm]inister|[Pp]resident|[Kk]ing|[Qq]ueen|[Ee]mperor|[Mm]onarch|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO|[Bb]oss|[Cc]hair(?:man|woman|person)?|[Cc]hief [Jj]ustice))';
const FORMER = '((?:[Ff]ormer|[Ee]x-?)\\s+)?';

interface Found {
  title: Span & { words: string };
  name: Span & { words: string };
  former: boolean;
  since?: Said;
  /** When it began, whoever holds it now. */
  began?: Said;
}

export function judgeHeads(subject: Subject): Judgement[] {
  if (subject.day === null || !['P6', 'P35', 'P169', 'P488'].some((property) => of(subject, property).length > 0))
    return [];
  return readHeads(subject).flatMap((found) => judgeHead(subject, found, subject.day!));
}

function judgeHead(subject: Subject, found: Found, day: number): Judgement[] {
  const title = TITLES.find((one) => one.words.test(found.title.words));
  if (!title) return [];
  const named = (record: EvidenceRecord) => meansName(found.name.words, record, subject.label);
  const strict = of(subject, title.property).filter(named);
  const records = strict.length > 0 ? strict : title.also.flatMap((property) => of(subject, property).filter(named));
  if (records.length === 0) return [];
  const tenures = records.map((record) => tenureOf(record, null));
  const office = [{ start: found.title.start, end: found.title.end }];
  const reading: OfficeReading = {
    ...{ office, words: found.title.words, mode: 'now', terms: [] },
    alternatives: [],
    title: true,
    loose: /^['’]s?(?!\p{L})/u.test(subject.text.slice(found.name.end)),
  };
  if (found.began) {
    const at = { ...reading, mode: 'became' as const, at: found.began };
    return strict.length > 0 ? judgeChange(at, tenures, (one) => one.start, 'took office') : [];
  }
  // Whoever holds the office is spoken of, not what is led.
  const holder = { ...subject, mention: found.name };
  const judged = found.former ? judgeFormer(holder, reading, tenures, day) : judgeNow(holder, reading, tenures, day);
  const holders = of(subject, title.property).filter(
    (record) => !records.includes(record) && heldOn(tenureOf(record, null), day) === 'held',
  );
  for (const one of judged)
    if (one.citations[0]?.stance === 'refutes' && holders.length === 1) contradict(one, holders[0]!);
  const all = found.since ? [...judged, ...judgeSince(subject, found.since, tenures)] : judged;
  return strict.length > 0
    ? all
    : all.filter((one) => one.citations.every((citation) => citation.stance === 'supports'));
}

/** That another holds the office on the day is the better half of the proof. */
function contradict(one: Judgement, holder: EvidenceRecord): void {
  one.citations.push({ evidence: holder.id, stance: 'refutes' });
  one.compared += ` Then: ${holder.valueLabel ?? holder.value}.`;
  if (holder.references > 0) one.strength = 1;
}

function readHeads({ text, mention }: Subject): Found[] {
  const before = text.slice(0, mention.start);
  const after = text.slice(mention.end);
  const found: Found[] = [];
  const span = (offset: number, words: string, within: string, from = 0) => {
    const start = offset + within.indexOf(words, from);
    return { start, end: start + words.length, words };
  };

  // "Australian Prime Minister Tony Abbott", "Berlin's mayor, Klaus Wowereit,"
  const led = new RegExp(`^(?:['’]s?)?\\s+${FORMER}${TITLE},?\\s+${NAME}`, 'u').exec(after);
  if (led && !/(?:\b[Ff]ormer|-)\s*$/.test(before)) {
    const end = mention.end + led[0].length;
    found.push(
      withSince(
        {
          title: span(mention.end, led[2]!, led[0]),
          name: span(mention.end, led[3]!, led[0]),
          former: Boolean(led[1]),
        },
        text,
        end,
      ),
    );
  }
  // "Former Australian Prime Minister …" is read here, so that the pattern above need not guess.
  if (led && /\b[Ff]ormer\s*$/.test(before))
    found.push({ title: span(mention.end, led[2]!, led[0]), name: span(mention.end, led[3]!, led[0]), former: true });

  // "President Dilma Rousseff of Brazil", "King Philippe of Belgium, on the throne since …"
  const titled = new RegExp(`(?:^|[^\\p{L}-])${FORMER}${TITLE}\\s+${NAME}\\s+of\\s+(?:the\\s+)?$`, 'u').exec(before);
  if (titled && !/\b(?:vice|deputy|lieutenant)[\s-]*$/i.test(before.slice(0, titled.index + 1))) {
    const offset = titled.index;
    found.push(
      withSince(
        {
          title: span(offset, titled[2]!, titled[0]),
          name: span(offset, titled[3]!, titled[0]),
          former: Boolean(titled[1]),
        },
        text,
        mention.end,
      ),
    );
  }
  // "Eberhard van der Laan, the mayor of Amsterdam"
  const apposed = new RegExp(`${NAME},\\s+(?:the\\s+|a\\s+)?${FORMER}${TITLE}\\s+of\\s+(?:the\\s+)?$`, 'u').exec(
    before,
  );
  if (apposed) {
    const title = span(apposed.index, apposed[3]!, apposed[0], apposed[1]!.length);
    found.push(
      withSince(
        { title, name: span(apposed.index, apposed[1]!, apposed[0]), former: Boolean(apposed[2]) },
        text,
        mention.end,
      ),
    );
  }
  // "The mayor of Amsterdam, Eberhard van der Laan,"
  const opening = new RegExp(`^[Tt]he\\s+${FORMER}${TITLE}\\s+of\\s+(?:the\\s+)?$`, 'u').exec(before);
  const holder = new RegExp(`^,\\s+${NAME}(?=,)`, 'u').exec(after);
  if (opening && holder) {
    const title = span(0, opening[2]!, opening[0]);
    const name = span(mention.end, holder[1]!, holder[0]);
    found.push(withSince({ title, name, former: Boolean(opening[1]) }, text, mention.end + holder[0].length));
  }
  // "Nordkai, whose chief executive, Ivo Brandt,"
  const whose = new RegExp(`^,\\s+whose\\s+${FORMER}${TITLE},\\s+${NAME}(?=,)`, 'u').exec(after);
  if (whose) {
    const title = span(mention.end, whose[2]!, whose[0]);
    found.push({ title, name: span(mention.end, whose[3]!, whose[0]), former: Boolean(whose[1]) });
  }
  // "Susan Wojcicki, YouTube's chief executive,"
  const name = new RegExp(`${NAME},\\s+$`, 'u').exec(before);
  const owns = new RegExp(`^['’]s?\\s+${FORMER}${TITLE}(?=[,.]|\\s+since|\\s*$)`, 'u').exec(after);
  if (name && owns) {
    const title = span(mention.end, owns[2]!, owns[0]);
    found.push(
      withSince(
        { title, name: span(name.index, name[1]!, name[0]), former: Boolean(owns[1]) },
        text,
        mention.end + owns[0].length,
      ),
    );
  }
  // "Steve Ballmer, who took over as Microsoft's chief executive in 2000,"
  const taking = new RegExp(
    `${NAME},\\s+who\\s+(?:became|took over\\s+from\\s+(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}as|(?:succeeded|replaced)\\s+(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}as|took over\\s+as)\\s+(?:the\\s+)?$`,
    'u',
  ).exec(before);
  const taken = new RegExp(`^(?:['’]s)?\\s+${TITLE}\\s+in\\s+${DATE}`, 'u').exec(lowerMonths(after));
  if (taking && taken) {
    const title = span(mention.end, taken[1]!, taken[0]);
    const time = readDate(taken[2]!);
    const start = mention.end + taken[0].length - taken[2]!.length;
    const began = time ? { start, end: start + taken[2]!.length, time, words: taken[2]! } : undefined;
    found.push({ title, name: span(taking.index, taking[1]!, taking[0]), former: false, ...(began ? { began } : {}) });
  }
  // "Ivo Brandt, who took over as chief executive of Nordkai in 2018,"
  const became = new RegExp(
    `${NAME},\\s+who\\s+(?:became|took over as|took office as|was sworn in as)\\s+(?:the\\s+)?${TITLE}\\s+of\\s+(?:the\\s+)?$`,
    'u',
  ).exec(before);
  const then = new RegExp(`^\\s+in\\s+${DATE}`, 'u').exec(lowerMonths(after));
  if (became && then) {
    const title = span(became.index, became[2]!, became[0], became[1]!.length);
    const time = readDate(then[1]!);
    const start = mention.end + then[0].length - then[1]!.length;
    const began = time
      ? { start, end: start + then[1]!.length, time, words: text.slice(start, start + then[1]!.length) }
      : undefined;
    found.push({ title, name: span(became.index, became[1]!, became[0]), former: false, ...(began ? { began } : {}) });
  }
  // "Queen Margrethe II, on the Danish throne since 1972"
  const crowned = new RegExp(`${TITLE}\\s+${NAME},\\s+on the\\s+$`, 'u').exec(before);
  if (crowned && /^\s+throne\b/.test(after)) {
    const reading = {
      title: span(crowned.index, crowned[1]!, crowned[0]),
      name: span(crowned.index, crowned[2]!, crowned[0]),
      former: false,
    };
    found.push(withSince(reading, text, mention.end));
  }
  // "Chief Justice John Roberts, who has led the Supreme Court since 2005"
  const leads = new RegExp(`${TITLE}\\s+${NAME},\\s+who has (?:led|headed|chaired|run)\\s+(?:the\\s+)?$`, 'u').exec(
    before,
  );
  if (leads) {
    const reading = {
      title: span(leads.index, leads[1]!, leads[0]),
      name: span(leads.index, leads[2]!, leads[0]),
      former: false,
    };
    found.push(withSince(reading, text, mention.end));
  }
  return found;
}

function withSince(found: Found, text: string, at: number): Found {
  const match = new RegExp(
    `^(?:,?\\s*(?:on the throne|in power|in office|who has (?:ruled|reigned|led (?:it|the \\p{L}+)|been in (?:power|office|charge)))|\\s+throne)?\\s+since\\s+${DATE}`,
    'iu',
  ).exec(text.slice(at));
  const time = match ? readDate(match[1]!) : null;
  if (!match || !time) return found;
  const start = at + match[0].search(/since/i);
  return { ...found, since: { start, end: at + match[0].length, time, words: match[1]! } };
}
