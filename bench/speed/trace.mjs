/** Tasks of the page's main thread in which code of the extension ran, by Chromium's own trace. */

/**
 * Not `devtools.timeline`: with it Chromium goes through all that is laid out of a page before each layout, to count
 * what is dirty. On a page of 20,000 comments that is 25 ms, held against whoever made the layout necessary.
 */
const CATEGORIES = [
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'blink',
  'v8',
  '__metadata',
];

/** So many are taken apart. */
const SHOWN = 5;

/** @returns Ends the trace and gives its events. */
export async function startTrace(context) {
  const session = await context.browser().newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: CATEGORIES,
      recordMode: 'recordAsMuchAsPossible',
      traceBufferSizeInKb: 1_000_000,
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return events;
  };
}

/** Moments (µs) at which the sampler saw a function of the extension on the stack, by thread. */
function samplesOf(events, origin) {
  const threads = new Map();
  const profiles = new Map();
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    const key = `${event.pid} ${event.id}`;
    if (event.name === 'Profile') {
      profiles.set(key, { thread: `${event.pid} ${event.tid}`, at: event.args.data.startTime, nodes: new Map() });
    } else if (event.name === 'ProfileChunk') {
      const profile = profiles.get(key);
      const { cpuProfile, timeDeltas = [] } = event.args.data ?? {};
      if (!profile) continue;
      for (const { id, parent, callFrame } of cpuProfile?.nodes ?? []) {
        const ours = callFrame.url?.startsWith(origin) || profile.nodes.get(parent)?.ours === true;
        profile.nodes.set(id, { ours, name: callFrame.functionName, line: callFrame.columnNumber });
      }
      for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
        profile.at += timeDeltas[index] ?? 0;
        if (!profile.nodes.get(node)?.ours) continue;
        const list = threads.get(profile.thread);
        if (list) list.push(profile.at);
        else threads.set(profile.thread, [profile.at]);
      }
    }
  }
  return threads;
}

/** What is the browser's own work in a task, by how the trace names it. */
const PARTS = {
  style: ['UpdateLayoutTree'],
  layout: ['LocalFrameView::layout'],
  paint: [
    'LocalFrameView::RunPrePaintLifecyclePhase',
    'LocalFrameView::RunPaintLifecyclePhase',
    'LocalFrameView::pushPaintArtifactToCompositor',
  ],
  rubbish: ['MajorGC', 'MinorGC'],
};

/** Milliseconds by the clock of the work that the browser does for us in a task; the rest is script, or waiting. */
function partsOf(inside) {
  const parts = Object.entries(PARTS).map(([part, names]) => {
    const all = inside.filter(({ name, dur }) => names.includes(name) && dur);
    return [part, all.reduce((sum, { dur }) => sum + dur, 0) / 1000];
  });
  return Object.fromEntries(parts.filter(([, took]) => took > 1));
}

/**
 * Every task in which the extension had a part, longest first, in milliseconds by the clock and of the processor (less,
 * where other programs had it meanwhile). Layout and paint in the same task count.
 */
export function tasksOf(events, origin) {
  const main = new Set(
    events
      .filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const ours = samplesOf(events, origin);
  const found = [];
  for (const [thread, moments] of ours) {
    if (!main.has(thread)) continue;
    moments.sort((a, b) => a - b);
    const tasks = events
      .filter((event) => event.name === 'RunTask' && event.dur && `${event.pid} ${event.tid}` === thread)
      .sort((a, b) => a.ts - b.ts);
    let at = 0;
    for (const { ts, dur, tdur = dur } of tasks) {
      while (at < moments.length && moments[at] < ts) at++;
      if (at >= moments.length || moments[at] > ts + dur) continue;
      const within = (event) => `${event.pid} ${event.tid}` === thread && event.ts >= ts && event.ts <= ts + dur;
      // Some systems count a thread's time so coarsely that a task seems to have taken more than there was.
      found.push({ clock: dur / 1000, processor: Math.min(dur, tdur) / 1000, within });
    }
  }
  found.sort((a, b) => b.processor - a.processor);
  return found.map(({ within, ...task }, index) =>
    index < SHOWN ? { ...task, ...partsOf(events.filter(within)) } : task,
  );
}
