import type { FamilyMember, Span, WordingFamily } from '../../src/model.ts';
import { sameText, usePanel, useSlice } from './context.ts';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';

/** The words of a member that others of the family do not have: what lies between the shared ones. */
export function variationsOf({ start, end, shared }: FamilyMember, text: string): Span[] {
  const gaps: Span[] = [];
  let from = start;
  for (const span of [...shared, { start: end, end }].sort((a, b) => a.start - b.start)) {
    const words = text.slice(from, span.start);
    if (/[\p{L}\p{N}]/u.test(words)) {
      const lead = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
      gaps.push({ start: from + lead, end: from + words.trimEnd().length });
    }
    from = Math.max(from, span.end);
  }
  return gaps;
}

/** Comments that share their wording: the texts side by side, and nothing about who wrote them. */
export function Family({ family, most, inCard }: { family: WordingFamily; most?: number; inCard?: boolean }) {
  const { say, goTo, reveal, next } = usePanel();
  const language = useSlice(({ document }) => document?.language ?? 'und');
  const isCurrent = useSlice(({ current }) => current?.id === family.id, [family.id]);
  const texts = useSlice(
    ({ document }) =>
      family.members.map(({ comment }) =>
        document?.comments
          .find(({ id }) => id === comment)
          ?.blocks.map((block) => block.text)
          .join('\n'),
      ),
    [family],
    sameText,
  );
  const words = say('panel_family', family.members.length);
  const show = (): void => {
    next.focus = family.id;
    reveal(family.id);
  };
  const members = most === undefined ? family.members : family.members.slice(0, most);
  return (
    <li
      class="entry"
      data-entry={inCard ? undefined : family.id}
      data-card={inCard ? family.id : undefined}
      data-state="family"
      data-kind="family"
      aria-current={isCurrent ? 'true' : undefined}
    >
      <p class="standing" data-state="family">
        <Icon name="family" />
        {inCard ? (
          <button type="button" class="go title" title={say('card_in_panel')} onClick={show}>
            {words}
          </button>
        ) : (
          <strong>{words}</strong>
        )}
      </p>
      <p class="aside">{say('panel_family_note')}</p>
      <ul class="members">
        {members.map((member, index) => {
          const text = texts[index] ?? '';
          return (
            <li key={member.comment}>
              <button
                type="button"
                class="go"
                title={say('panel_go')}
                data-member={member.comment}
                onClick={() => goTo({ comment: member.comment })}
              >
                <span class="aside">{say('panel_comment', Number(member.comment.slice(1)) + 1)}</span>
                <MarkedText text={text} marked={variationsOf(member, text)} language={language} as="varies" />
              </button>
            </li>
          );
        })}
      </ul>
      {members.length < family.members.length && (
        <p class="aside">{say('card_more', family.members.length - members.length)}</p>
      )}
    </li>
  );
}
