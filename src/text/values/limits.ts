/** Parts of a time, and times that are open at one end: late July, since 1989, 3 p.m. or later. */
import { DAY } from './calendar.ts';
import { durationAt, unitOfTime } from './durations.ts';
import { momentAt } from './moments.ts';
import { dateAt } from './periods.ts';
import { type Page, type Reach, span, stretch, type When } from './when.ts';

/** "end of 2000", "mid 1989", "early September", "the beginning of March", "later this week". */
export function partOf(page: Page, at: number): { whole: When; side: 'begin' | 'mid' | 'end' } | null {
  const { line } = page;
  const from = line.word(at) === 'the' ? at + 1 : at;
  const word = line.word(from);
  const side = /^(?:early|earlier|beginning|start|begin)$/.test(word)
    ? 'begin'
    : /^(?:mid|middle)$/.test(word)
      ? 'mid'
      : /^(?:late|later|end|close|remainder|remaining|rest)$/.test(word)
        ? 'end'
        : null;
  if (!side) {
    const unit = { eoy: 'year', eom: 'month' }[word];
    const whole =
      unit &&
      dateAt(
        {
          ...page,
          line: { ...line, word: (index) => (index === from ? 'this' : index === from + 1 ? unit : line.word(index)) },
        },
        from,
      );
    return whole ? { whole: { ...whole, end: from + 1 }, side: 'end' } : null;
  }
  let next = from + 1;
  if (line.word(next) === '-') next++;
  const of = /^(?:of|in|on)$/.test(line.word(next));
  if (of) next++;
  if (/^(?:early|late|mid|end|beginning|start|middle)$/.test(line.word(next)) && !of) return null;
  if (/^(?:beginning|start|middle|end|close|remaining|rest|remainder|begin)$/.test(word) && !of) return null;
  const bare = of && unitOfTime(line.word(next)) && !/^(?:day|night|second|minute|hour)s?$/.test(line.word(next));
  const whole = bare
    ? dateAt(
        { ...page, line: { ...line, word: (index) => (index === next - 1 ? 'this' : line.word(index)) } },
        next - 1,
      )
    : dateAt(page, next);
  if (!whole || (whole.kind !== 'daterange' && whole.grain !== 'day')) return null;
  return { whole, side };
}

export function edged(page: Page, at: number): When | null {
  const { line } = page;
  // "early in the day Wednesday", "mid today", "later in today"
  const inDay =
    /^(?:early|late|mid)$/.test(line.word(at)) &&
    line.word(at + 1) === 'in' &&
    line.word(at + 2) === 'the' &&
    line.word(at + 3) === 'day';
  const day = inDay ? dateAt(page, at + 4) : null;
  if (day?.grain === 'day')
    return { ...day, kind: 'datetimerange', reaches: day.reaches.map(({ from = 0 }) => span(from, from + DAY / 2)) };
  const part = partOf(page, at);
  if (!part) return null;
  const { whole, side } = part;
  if (whole.grain === 'day') {
    const hours = { begin: [0, 12], mid: [10, 14], end: [12, 24] }[side] as [number, number];
    return {
      ...whole,
      kind: 'datetimerange',
      reaches: whole.reaches.map(({ from = 0 }) => span(from + hours[0] * (DAY / 24), from + hours[1] * (DAY / 24))),
    };
  }
  const reaches = whole.reaches.map(({ from = 0, to = 0 }) => {
    const third = Math.floor((to - from) / 3 / DAY) * DAY;
    if (side === 'begin') return span(from, from + third);
    return side === 'mid' ? span(from + third, to - third) : span(to - third, to);
  });
  return { ...whole, reaches };
}

/** "before 2010", "since the end of 1989", "no later than 6:00", "starting January 7th", "more than 2 weeks before today". */
export function limited(page: Page, at: number): When | null {
  const { line } = page;
  const word = line.word(at);
  let next = at;
  let side: 'from' | 'to' | 'after' | undefined;
  if (/^(?:till|to)$/.test(word) && line.word(at + 1) === 'date')
    return { kind: 'daterange', timex: 'PRESENT_REF', reaches: [{ to: page.today }], end: at + 2, grain: 'day' };
  if (/^(?:before|until|till|by)$/.test(word)) side = 'to';
  else if (/^(?:after)$/.test(word)) side = 'after';
  else if (/^(?:since|starting|beginning|from)$/.test(word)) side = 'from';
  if (side) next = at + 1;
  else if (word === 'prior' && line.word(at + 1) === 'to') [side, next] = ['to', at + 2];
  else if (word === 'no' && /^(?:later|earlier)$/.test(line.word(at + 1)) && line.word(at + 2) === 'than')
    [side, next] = [line.word(at + 1) === 'later' ? 'to' : 'from', at + 3];
  else if (/^(?:later|greater)$/.test(word) && line.word(at + 1) === 'than') [side, next] = ['after', at + 2];
  else if (word === 'earlier' && line.word(at + 1) === 'than') [side, next] = ['to', at + 2];
  else if (word === 'as' && /^(?:early|late)$/.test(line.word(at + 1)) && line.word(at + 2) === 'as')
    [side, next] = [line.word(at + 1) === 'early' ? 'from' : 'to', at + 3];
  else if (word === 'any' && line.word(at + 1) === 'time' && line.word(at + 2) === 'from')
    [side, next] = ['from', at + 3];
  else if (word === 'on' && line.word(at + 1) === 'or' && /^(?:after|before)$/.test(line.word(at + 2)))
    [side, next] = [line.word(at + 2) === 'after' ? 'from' : 'to', at + 3];
  if (!side) return null;
  if (/^(?:on|from)$/.test(line.word(next)) && /^(?:starting|beginning)$/.test(word)) next++;
  if (/^(?:around|about)$/.test(line.word(next))) next++;
  if (line.word(next) === 'the' && line.word(next + 1) === 'year') next++;
  const inner = edged(page, next) ?? momentAt(page, next);
  if (!inner || /^(?:duration|set)$/.test(inner.kind)) return null;
  const point = /^(?:date|datetime|time)$/.test(inner.kind);
  const reaches = inner.reaches.map(
    ({ from = 0, to = 0 }): Reach => (side === 'to' ? { to: from } : { from: side === 'after' && !point ? to : from }),
  );
  const kind = inner.kind.startsWith('time')
    ? 'timerange'
    : inner.kind.startsWith('datetime')
      ? 'datetimerange'
      : 'daterange';
  return { ...inner, kind, reaches };
}

/** "2 weeks before today" with more or less: open at one end. */
export function roughly(page: Page, at: number): When | null {
  const { line } = page;
  const more = /^(?:more|over)$/.test(line.word(at));
  if (!more && !/^(?:less|under)$/.test(line.word(at))) return null;
  const next = line.word(at + 1) === 'than' ? at + 2 : at + 1;
  const when = dateAt(page, next);
  if (when?.grain === 'day' && durationAt(line, next)) {
    const from = when.reaches[0]?.from ?? 0;
    const anchor =
      page.today + (line.word(when.end - 1) === 'tomorrow' ? DAY : line.word(when.end - 1) === 'yesterday' ? -DAY : 0);
    const earlier = from < anchor;
    if (more) return { ...when, kind: 'daterange', reaches: [earlier ? { to: from } : { from }] };
    return stretch(when.end, Math.min(from, anchor), Math.max(from, anchor));
  }
  const length = durationAt(line, next);
  return length && { kind: 'duration', timex: length.timex, reaches: [], end: length.end, grain: 'long' };
}

/** What is said behind a date: "or later", "and greater". */
export function openEnded(page: Page, when: When): When {
  const { line } = page;
  const word = line.word(when.end + 1);
  const open =
    /^(?:or|and)$/.test(line.word(when.end)) && /^(?:later|after|greater|beyond|onwards?|earlier|before)$/.test(word);
  if (!open || !/^(?:date|daterange|time|datetime)$/.test(when.kind)) return when;
  const side = /^(?:earlier|before)$/.test(word) ? 'to' : 'from';
  const kind = when.kind.startsWith('time') ? 'timerange' : when.kind === 'datetime' ? 'datetimerange' : 'daterange';
  let end = when.end + 2;
  const reaches = when.reaches.map(({ from = 0 }): Reach => ({ [side]: from }));
  if (kind === 'timerange' && line.word(end) === 'on') {
    const day = dateAt(page, end + 1);
    if (day?.kind === 'date') {
      ({ end } = day);
      return { ...when, kind: 'datetimerange', timex: day.timex + when.timex, end, reaches };
    }
  }
  return { ...when, kind, reaches, end };
}
