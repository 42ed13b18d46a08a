import { useMemo, useRef, useState } from 'preact/hooks';
import type { FamilyMember, Span, WordingFamily } from '../../src/model.ts';
import { usePanel, useSlice } from './context.ts';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';
import { ToolButton } from './ToolButton.tsx';
import { factWords } from './words.ts';

/** So many of its comments are shown, the others when asked for. */
export const AT_ONCE = 20;

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

/** Comments that share their wording: the texts side by side, and what can be counted of those who wrote them. */
export function Family({ family, most, inCard }: { family: WordingFamily; most?: number; inCard?: boolean }) {
  const { say, goTo, reveal, drop, next, model } = usePanel();
  const isCurrent = useSlice(({ current }) => current?.id === family.id, [family.id]);
  const document = useSlice((state) => state.document);
  const [drawn, setDrawn] = useState(most ?? AT_ONCE);
  const texts = useMemo(() => {
    const ids = new Set(family.members.slice(0, drawn).map(({ comment }) => comment));
    const texts = new Map<string, string>();
    for (const { id, blocks } of document?.comments ?? []) {
      if (!ids.has(id)) continue;
      texts.set(id, blocks.map(({ text }) => text).join('\n'));
      if (texts.size === ids.size) break;
    }
    return texts;
  }, [family, document, drawn]);
  const list = useRef<HTMLUListElement>(null);
  const words = say('panel_family', family.members.length);
  const show = (): void => {
    next.focus = family.id;
    reveal(family.id);
  };
  const language = document?.language ?? 'und';
  const facts = factWords(say, family, model.language);
  const members = family.members.slice(0, drawn);
  const left = family.members.length - members.length;
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
      {facts && <p class="aside">{facts}</p>}
      <ul class="members" ref={list}>
        {members.map((member) => {
          const text = texts.get(member.comment) ?? '';
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
              {!inCard && (
                <ToolButton
                  shape="close"
                  name={say('card_not_comment')}
                  onClick={() => {
                    // The button goes with its comment: a reader with the keyboard stays in the list.
                    list.current?.closest<HTMLElement>('.scroller')?.focus();
                    drop(member.comment);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && most !== undefined && <p class="aside">{say('card_more', left)}</p>}
      {left > 0 && most === undefined && (
        <button type="button" class="more" onClick={() => setDrawn(drawn + AT_ONCE)}>
          {say('panel_show_more', left)}
        </button>
      )}
    </li>
  );
}
