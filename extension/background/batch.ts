/** Gathers findings for a moment; what is written goes in the order in which it came. */
import type { Finding } from '../../src/model.ts';

/** Milliseconds. A panel that draws for each finding would be slow. */
const BATCH = 50;

export function createBatch(write: (findings: Finding[], changed: boolean) => Promise<void>) {
  let findings: Finding[] = [];
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const [these, has] = [findings, changed];
    findings = [];
    changed = false;
    if (these.length > 0 || has) last = last.then(() => write(these, has));
    return last;
  };
  const soon = () => {
    timer ??= setTimeout(() => void flush().catch(() => undefined), BATCH); // told by end()
  };
  return {
    add(finding: Finding) {
      findings.push(finding);
      soon();
    },
    changed() {
      changed = true;
      soon();
    },
    end: flush,
  };
}
