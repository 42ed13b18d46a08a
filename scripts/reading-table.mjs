/** Why each block of a page was taken or left, as lines of text, in document order: what is alike stands in one line. */

const cut = (text, width) => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > width ? `${plain.slice(0, width - 1)}…` : plain.padEnd(width);
};

/** @param {import('../src/page/index.ts').Explanation} explained @param {number} width */
export function readingTable({ title, byline, published, language, platform, comments, blocks }, width = 118) {
  const columns = { sign: 3, kind: 14, why: 24 };
  const rest = Math.max(40, width - columns.sign - columns.kind - columns.why - 3);
  const words = Math.floor(rest * 0.6);
  const line = (sign, kind, why, text, where) =>
    [
      cut(sign, columns.sign),
      cut(kind, columns.kind),
      cut(why, columns.why),
      cut(text, words),
      cut(where, rest - words - 2),
    ]
      .join(' ')
      .trimEnd();
  const taken = blocks.filter(({ taken, comment }) => taken && comment === undefined).length;
  const left = new Map();
  for (const { taken, why } of blocks) if (!taken) left.set(why, (left.get(why) ?? 0) + 1);
  const counts = [...left].sort((a, b) => b[1] - a[1]).map(([why, count]) => `${count} ${why}`);
  const lines = [
    `Read: “${title}”${byline ? `, by ${byline}` : ''}${published ? `, ${published}` : ''}, language ${language}`,
    `${blocks.length} blocks: ${taken} in the article, ${comments.length} comments${platform ? ` (told by ${platform})` : ''}${counts.length ? `; left: ${counts.join(', ')}` : ''}`,
    '',
    line('', 'KIND', 'WHY', 'WORDS', 'WHERE'),
  ];
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const told = new Set();
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    const comment = byId.get(block.comment);
    if (comment) {
      if (told.has(comment.id)) continue;
      told.add(comment.id);
      const { author = 'nobody named', posted = 'no time', replyTo } = comment;
      const text = comment.blocks.map((one) => one.text).join(' ');
      lines.push(
        line(' +', replyTo ? `${comment.id} → ${replyTo}` : comment.id, `${author}, ${posted}`, text, block.where),
      );
    } else if (block.taken) lines.push(line(' +', block.kind, block.why, block.text, block.where));
    else {
      let to = at;
      while (blocks[to + 1] && !blocks[to + 1].taken && blocks[to + 1].why === block.why) to++;
      const all = blocks.slice(at, to + 1);
      const kinds = new Set(all.map(({ kind }) => kind));
      const kind = all.length > 1 ? `${all.length} ×${kinds.size === 1 ? ` ${block.kind}` : ''}` : block.kind;
      lines.push(line('', kind, block.why, all.map(({ text }) => text).join(' · '), block.where));
      at = to;
    }
  }
  return lines.join('\n');
}
