/** The background may be stopped at any moment: a check comes to the same findings. */
import { poll } from './driver.mjs';
import { serveSources } from './embedded-sources.mjs';
import type { Driver, Report } from './extension.ts';
import { asNew, expect, privateTabs, reader, test } from './extension.ts';

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
        .map(
          (one) =>
            `${one.title} ${one.kind === 'passage' ? one.text : one.kind === 'review' ? one.rating : one.statementId}`,
        )
        .sort();
      return `${text.get(finding.statement)}: ${finding.state} ${detail} ${JSON.stringify(evidence)}`;
    })
    .sort();
}

const coverage = async (driver: Driver): Promise<number> =>
  Number(
    (await driver.inShadow('(root) => root.querySelector("[data-coverage]")?.dataset.coverage ?? "0/0"'))?.split(
      '/',
    )[0] ?? 0,
  );

type Reach = (
  driver: Driver,
  request: (nth: number) => Promise<void>,
  whole: { requests: number; findings: number },
) => Promise<unknown>;

const entry = '(root) => root.querySelector("[data-entry]") !== null';
const found =
  (part: number): Reach =>
  (driver, _request, { findings }) =>
    poll('findings', async () => (await coverage(driver)) >= Math.max(1, findings * part), 30_000, 5);
/** The answer is held back until the background has been stopped: it dies in the middle of a request. */
const asking =
  (part: number): Reach =>
  (_driver, request, { requests }) =>
    request(Math.max(1, Math.ceil(requests * part)));

const points: [name: string, reach: Reach][] = [
  ['before the click', () => Promise.resolve()],
  ['when our host stands', (driver) => poll('the host', () => driver.inShadow('() => true'), 30_000, 5)],
  ['when the page has been read', (driver) => poll('entries', () => driver.inShadow(entry), 30_000, 5)],
  ['while the first is asked', asking(0)],
  ['when a quarter has been asked', asking(0.25)],
  ['when half have been asked', asking(0.5)],
  ['when three quarters have been asked', asking(0.75)],
  ['while the last is asked', asking(1)],
  ['when the first finding has come', found(0)],
  ['when half of the findings have come', found(0.5)],
  ['when all findings have come', found(1)],
  ['when the check is done', (driver) => reader.finished(driver, { phases: ['done'] })],
];

for (const kind of ['ordinary', 'private'] as const) {
  test.describe(`${kind} window`, () => {
    // To be allowed in private windows an extension starts anew, in a browser of its own.
    if (kind === 'private') test.use({ launchWith: {} });

    test(`comes to the same findings, stopped at each of twelve points`, async ({ driver, network, pages }) => {
      test.setTimeout(600_000);
      const own = new Set(Object.values(sources.bases).map((base) => new URL(base).host));
      const isOurs = ({ url }: { url: string }): boolean => URL.canParse(url) && own.has(new URL(url).host);
      await driver.open('about:blank');
      if (kind === 'private') await driver.privateWindow(`${pages.base}/demo/`);
      else await driver.newTab(`${pages.base}/demo/`);
      let ordinary = 'about:blank';
      /** In a tab that stays: the settings are an ordinary window's matter, Chrome shows pages of extensions in no other. */
      const anew = async (): Promise<void> => {
        await driver.switchTo(ordinary);
        await asNew(driver, sources.bases);
        expect(await privateTabs(driver)).toBe(kind === 'private' ? 1 : 0);
        await driver.switchTo('/demo/');
        ordinary = reader.OPTIONS;
      };

      await anew();
      await driver.open(`${pages.base}/demo/`);
      const since = network.mark();
      await reader.click(driver);
      await reader.finished(driver, { phases: ['done'] });
      const wanted = essence((await reader.report(driver)) as Report);
      const whole = { requests: since().filter(isOurs).length, findings: await coverage(driver) };
      expect(whole.findings).toBeGreaterThan(3);

      for (const [name, reach] of points) {
        await test.step(`stopped ${name}`, async () => {
          await anew();
          await driver.open(`${pages.base}/demo/?${encodeURIComponent(name)}`);
          let count = 0;
          let release = (): void => {};
          const request = (nth: number): Promise<void> =>
            new Promise((reached) => {
              network.intercept = (seen) => {
                if (!isOurs(seen) || ++count !== nth) return;
                reached();
                return new Promise((answered) => {
                  release = () => answered();
                });
              };
            });
          const sent = network.mark();
          if (name === 'before the click') await driver.stopWorker();
          const stopped =
            name === 'before the click' ? true : reach(driver, request, whole).then(() => driver.stopWorker());
          await driver.clickToolbar();
          expect(await stopped, 'there was a background to stop').toBe(true);
          release();
          delete network.intercept;
          await reader.finished(driver, { phases: ['done'], atMost: 60_000 });
          const report = (await reader.report(driver)) as Report;
          expect(essence(report)).toEqual(wanted);
          // The account of what was sent is whole; a line more is of a request that was stopped on its way out.
          const line = ({ url }: { url: string }) => new URL(url).href;
          const lines = new Map(report.requests.map((one) => [line(one), one]));
          const seen = new Set(sent().filter(isOurs).map(line));
          expect([...seen].filter((one) => !lines.has(one))).toEqual([]);
          for (const [url, { problem }] of lines) if (!seen.has(url)) expect(problem?.code, url).toBe('interrupted');
          await reader.close(driver);
        });
      }
    });
  });
}
