import type { WordingFamily } from '../../src/model.ts';
import { usePanel } from './context.ts';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';

/** Comments that share their wording: the texts side by side, and nothing about who wrote them. */
export function Family({ family, most }: { family: WordingFamily; most?: number }) {
  const { state, say, goTo } = usePanel();
  const comments = new Map(state.document?.comments.map((comment) => [comment.id, comment]));
  const members = most === undefined ? family.members : family.members.slice(0, most);
  return (
    <li class="entry" data-entry={family.id} data-state="family" data-kind="family">
      <div class="kind">
        <Icon name="family" />
        {say('panel_family', family.members.length)}
      </div>
      <p class="aside">{say('panel_family_note')}</p>
      <ul class="members">
        {members.map((member) => {
          const comment = comments.get(member.comment);
          const text = comment?.blocks.map((block) => block.text).join('\n') ?? '';
          return (
            <li key={member.comment}>
              <button
                type="button"
                class="go"
                title={say('panel_go')}
                onClick={() => goTo({ comment: member.comment })}
              >
                <span class="aside">{say('panel_comment', Number(member.comment.slice(1)) + 1)}</span>
                <MarkedText
                  text={text}
                  marked={member.shared}
                  language={state.document?.language ?? 'und'}
                  as="family"
                />
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
