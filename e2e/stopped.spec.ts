/** The background may be stopped at any moment: a check comes to the same findings. */
import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import type { Driver, Report } from './extension.ts';
import { expect, reader, test } from './extension.ts';

let sources: Awaited<ReturnType<typeof serveSources>>;
test.beforeAll(async () => {
  sources = await serveSources();
});
test.afterAll(() => sources.close());

/** What must be the same: all but when it was, and which request brought it. */
function essence(report: Report): string[] {
  const text = new Map(report.statements.map((one) => [one.id, one.text]));
  return report.findings
    .map((finding) => {
      const detail =
        finding.state === 'checked'
          ? `${finding.verdict?.label ?? '-'} ${finding.attribution?.label ?? '-'}`
          : finding.state === 'not-checked'
            ? finding.reason
            : finding.state;
      const evidence = finding.evidence
        .map((one) => `${one.title} ${one.kind === 'passage' ? one.text : one.statementId}`)
        .sort();
      return `${text.get(finding.statement)}: ${finding.state} ${detail} ${JSON.stringify(evidence)}`;
    })
    .sort();
}

/** As if newly installed, with the choice made: nothing of the last check is known any more. */
async function fresh(driver: Driver): Promise<void> {
  await driver.open(`${driver.origin}${reader.OPTIONS}`);
  await driver.evaluateInExtension(
    `() => (window.browser?.runtime ? window.browser : window.chrome).runtime.sendMessage({ to: 'background', name: 'deleteEverything', args: [] })`,
  );
  const enabled = Object.entries(sources.bases).map(([id, base]) => [id, { enabled: true, base }]);
  await reader.configure(driver, { consent: 'look-up', sources: Object.fromEntries(enabled) });
}

const coverage = async (driver: Driver): Promise<number> =>
  Number(
    (await driver.inShadow('(root) => root.querySelector("[data-coverage]")?.dataset.coverage ?? "0/0"'))?.split(
      '/',
    )[0] ?? 0,
  );

type Point = [
  name: string,
  reach: (driver: Driver, request: (count: number) => Promise<void>, all: number) => Promise<unknown>,
];

const during = (count: number): Point => [`while request ${count} is under way`, (_driver, request) => request(count)];
const points: Point[] = [
  ['right after the click', () => Promise.resolve()],
  ['when our host stands', (driver) => poll('the host', () => driver.inShadow('() => true'), 10_000, 5)],
  [
    'when the page has been read',
    (driver) =>
      poll('entries', () => driver.inShadow('(root) => root.querySelector("[data-entry]") !== null'), 10_000, 5),
  ],
  during(1),
  during(2),
  during(3),
  during(5),
  during(7),
  [
    'when the first finding has come',
    (driver) => poll('a finding', async () => (await coverage(driver)) > 0, 20_000, 5),
  ],
  [
    'when half of them have come',
    (driver, _request, all) => poll('half', async () => (await coverage(driver)) >= all / 2, 20_000, 5),
  ],
  [
    'when all have come',
    (driver, _request, all) => poll('all', async () => (await coverage(driver)) >= all, 20_000, 5),
  ],
  ['when the check is done', (driver) => reader.finished(driver, { phases: ['done'] })],
];

test('comes to the same findings, stopped at each of twelve points', async ({ driver, network, pages }) => {
  test.setTimeout(240_000);
  await fresh(driver);
  await driver.open(`${pages.base}/demo/`);
  await reader.click(driver);
  await reader.finished(driver, { phases: ['done'] });
  const wanted = essence((await reader.report(driver)) as Report);
  const all = await coverage(driver);
  expect(all).toBeGreaterThan(3);

  for (const [name, reach] of points) {
    await test.step(`stopped ${name}`, async () => {
      await fresh(driver);
      await driver.open(`${pages.base}/demo/?${encodeURIComponent(name)}`);
      let count = 0;
      const waiting = new Map<number, () => void>();
      const held = new Map<number, () => void>();
      const own = new Set(Object.values(sources.bases).map((base) => new URL(base).host));
      network.intercept = (seen) => {
        if (!own.has(new URL(seen.url).host)) return;
        const mine = ++count;
        const reached = waiting.get(mine);
        if (!reached) return;
        return new Promise<void>((resolve) => {
          held.set(mine, resolve);
          reached();
        });
      };
      const request = (nth: number): Promise<void> => new Promise((resolve) => waiting.set(nth, resolve));
      let stopped = false;
      const stop = Promise.resolve(name.includes('request') ? reach(driver, request, all) : undefined).then(
        async () => {
          if (name.includes('request')) stopped = await driver.stopWorker();
          for (const release of held.values()) release();
        },
      );
      await driver.clickToolbar();
      if (!name.includes('request')) {
        await reach(driver, request, all);
        stopped = await driver.stopWorker();
      }
      await stop;
      delete network.intercept;
      expect(stopped, 'there was a background to stop').toBe(true);
      await reader.finished(driver, { phases: ['done'], atMost: 60_000 });
      expect(essence((await reader.report(driver)) as Report)).toEqual(wanted);
    });
  }
});
