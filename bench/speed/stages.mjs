/** What each stage costs by itself: the code that ships, bundled anew, in the same browser. The first call, then the tenth. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const onPage = "export { atOnce, placed, readSheet, takeSheet } from './src/page/index.ts';";
/** Runs in the page, with the code of above as `stages`: what keeps the page busy, and what does so elsewhere. */
const readOnce = `() => {
      let at = performance.now();
      const { sheet, numbered } = stages.atOnce(stages.takeSheet(document, 'page'));
      let onPage = performance.now() - at;
      at = performance.now();
      const reading = stages.atOnce(stages.readSheet(sheet));
      const elsewhere = performance.now() - at;
      if (typeof reading === 'string') throw new Error('The page has to be taken ' + reading + '.');
      at = performance.now();
      const { page } = stages.placed(reading, numbered);
      onPage += performance.now() - at;
      return { page, onPage, elsewhere };
    }`;
const beside = `
export { describeBacking, findStatements } from './src/statements/index.ts';
export { findFamilies } from './src/wording/index.ts';
`;

export async function bundle(source) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const build = await rolldown({
    input: 'stages',
    platform: 'browser',
    logLevel: 'silent',
    plugins: [
      {
        name: 'stages',
        resolveId: (id) => (id === 'stages' ? `${root}stages.js` : null),
        load: (id) => (id === `${root}stages.js` ? source : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'iife', name: 'stages', minify: true });
  await build.close();
  return output[0].code;
}

const inWorker = `
  const timed = (work) => { const at = performance.now(); const value = work(); return { value, ms: performance.now() - at }; };
  onmessage = ({ data }) => {
    // Of more, nobody looks through the sentences.
    const few = { ...data, comments: data.comments.slice(0, 2_000) };
    const { value: statements, ms: findStatements } = timed(() => stages.findStatements(few));
    const { value: families, ms: findFamilies } = timed(() => stages.findFamilies(data.comments, data.blocks));
    const { ms: describeBacking } = timed(() => stages.describeBacking(data, statements, families, new Date()));
    postMessage({ findStatements, findFamilies, describeBacking });
  };`;

/** The first call of each stage on the page that is open, in a new process each: how cost grows with a page. */
export async function firstCalls(driver) {
  return driver.evaluate(
    `async (code, beside) => {
      const stages = new Function(code + ';return stages;')();
      const { page, onPage: takeSheet, elsewhere: readSheet } = (${readOnce})();
      const worker = new Worker(URL.createObjectURL(new Blob([beside], { type: 'text/javascript' })));
      const others = await new Promise((answered, failed) => {
        worker.onmessage = ({ data }) => answered(data);
        worker.onerror = (error) => failed(new Error(error.message));
        worker.postMessage(page);
      });
      worker.terminate();
      return { elements: document.getElementsByTagName('*').length, takeSheet, readSheet, ...others };
    }`,
    await bundle(onPage),
    (await bundle(beside)) + inWorker,
  );
}

/** Of the page that is open. A worker that is new is as cold as a background that was just started. */
export async function stageTimes(driver) {
  return driver.evaluate(
    `async (code, beside) => {
      const stages = new Function(code + ';return stages;')();
      const readings = [];
      let page;
      for (let turn = 0; turn < 10; turn++) {
        const reading = (${readOnce})();
        readings.push(reading);
        page = reading.page;
      }
      const worker = new Worker(URL.createObjectURL(new Blob([beside], { type: 'text/javascript' })));
      const ask = () => new Promise((answered, failed) => {
        worker.onmessage = ({ data }) => answered(data);
        worker.onerror = (error) => failed(new Error(error.message));
        worker.postMessage(page);
      });
      const turns = [];
      for (let turn = 0; turn < 10; turn++) turns.push(await ask());
      worker.terminate();
      const [first] = turns;
      const tenth = turns.at(-1);
      return {
        takeSheet: [readings[0].onPage, readings.at(-1).onPage],
        readSheet: [readings[0].elsewhere, readings.at(-1).elsewhere],
        ...Object.fromEntries(Object.keys(first).map((stage) => [stage, [first[stage], tenth[stage]]])),
      };
    }`,
    await bundle(onPage),
    (await bundle(beside)) + inWorker,
  );
}
