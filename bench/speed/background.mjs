/** What reading a page costs in the real background: `read` of the code that ships, and the memory of a whole check. Chromium. */
import * as reader from '../../e2e/reader.mjs';
import { bundle } from './stages.mjs';
import { spread } from './watch.mjs';

const READS = 20;

/** Of the page that is open. */
export async function backgroundTimes(driver) {
  const [worker] = driver.context.serviceWorkers();
  const page = await driver.evaluate(
    `(code) => new Function(code + ';return stages;')().readPage(document).page`,
    await bundle("export { readPage } from './src/page/index.ts';"),
  );
  const code = await bundle("export { read } from './src/check.ts';");
  const times = await worker.evaluate(
    `(() => { ${code}; const times = []; const page = ${JSON.stringify(page)};
      for (let turn = 0; turn < ${READS + 1}; turn++) {
        const at = performance.now();
        stages.read(page, new Date());
        times.push(performance.now() - at);
      }
      return times; })()`,
  );
  return { first: times[0], later: spread(times.slice(1)) };
}

/** How long the wording of so many comments takes, in a background that was awake. */
export async function familyTimes(driver, counts) {
  const [worker] = driver.context.serviceWorkers();
  const code = await bundle(
    "export { findFamilies } from './src/wording/index.ts'; export { crowd } from './bench/speed/crowd.mjs';",
  );
  const times = {};
  for (const count of counts) {
    times[count] = await worker.evaluate(
      `(() => { ${code}; const comments = stages.crowd(${count});
        const at = performance.now();
        const families = stages.findFamilies(comments, []);
        return { ms: performance.now() - at, families: families.length, largest: Math.max(...families.map(({ members }) => members.length)) }; })()`,
    );
  }
  return times;
}

/** Megabytes in use after the rubbish was taken out: idle, and with a check that has come to its end. */
export async function backgroundMemory(driver, url) {
  await driver.open(url);
  const idle = await heapOf(driver);
  await driver.clickToolbar();
  await reader.finished(driver, { phases: ['on-device'], atMost: 120_000 });
  const checked = await heapOf(driver);
  return { idle, checked, more: checked - idle };
}

async function heapOf(driver) {
  const root = await driver.context.browser().newBrowserCDPSession();
  const { targetInfos } = await root.send('Target.getTargets');
  const { targetId } = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(driver.origin));
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  const ask = (method) =>
    new Promise((resolve) => {
      const id = ++last;
      const hear = (event) => {
        const message = JSON.parse(event.message);
        if (event.sessionId !== sessionId || message.id !== id) return;
        root.off('Target.receivedMessageFromTarget', hear);
        resolve(message.result);
      };
      root.on('Target.receivedMessageFromTarget', hear);
      void root.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask('HeapProfiler.collectGarbage');
  const { usedSize } = await ask('Runtime.getHeapUsage');
  await root.detach();
  return usedSize / 1e6;
}
