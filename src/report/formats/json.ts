/** Everything that was found, exactly as docs/export.md describes it. */
import type { Report } from '../../model.ts';
import type { Format } from './index.ts';

export const json = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write({ version, checkedAt, document, backing, statements, findings, families, requests }: Report): string {
    // Named one by one, so that nothing else that a caller holds gets out. `undefined` is left out.
    const exported = { version, checkedAt, document, backing, statements, findings, families, requests };
    return `${JSON.stringify(exported, null, 2)}\n`;
  },
} as const satisfies Format;
