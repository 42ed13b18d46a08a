/** Marionette, Firefox's own wire: `<length>:[type, id, command, parameters]` over TCP. No dependency. */
import { connect } from 'node:net';
import { poll } from './driver.mjs';

export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** WebDriver's code points for keys that write nothing. */
export const KEYS = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  Alt: '\uE00A',
  Control: '\uE009',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Space: ' ',
};

/** Connects as soon as Firefox listens, and opens a session. */
export async function openMarionette(port) {
  const socket = await poll('Firefox to listen', () => tryConnect(port), 30_000, 100);
  const waiting = new Map();
  let buffer = Buffer.alloc(0);
  let next = 0;
  let ended = false;
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(58);
      if (colon < 0) return;
      const length = Number(buffer.subarray(0, colon).toString());
      if (buffer.length < colon + 1 + length) return;
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(`${error.error}: ${error.message}`));
      else call?.resolve(result);
    }
  });
  const closed = new Promise((resolve) =>
    socket.on('close', () => {
      ended = true;
      for (const call of waiting.values()) call.reject(new Error('Firefox has closed.'));
      waiting.clear();
      resolve(undefined);
    }),
  );
  socket.on('error', () => socket.destroy());

  // One command at a time: context and window are the session's, not the command's.
  let queue = Promise.resolve();
  function send(command, parameters = {}) {
    return new Promise((resolve, reject) => {
      if (ended) return reject(new Error('Firefox has closed.'));
      const id = next++;
      waiting.set(id, { resolve, reject });
      const body = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  }
  /** Holds the session for several commands that belong together. */
  function alone(task) {
    const run = queue.then(task, task);
    queue = run.catch(() => {});
    return run;
  }
  /** The value that a command answers with. */
  const call = (command, parameters) => alone(async () => (await send(command, parameters))?.value);
  /** The same in the browser's own window. */
  const inChrome = (task) =>
    alone(async () => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await task(async (command, parameters) => (await send(command, parameters))?.value);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    });
  const session = await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } } });
  return {
    call,
    raw: (command, parameters) => alone(() => send(command, parameters)),
    inChrome,
    chromeScript: (script, ...args) =>
      inChrome((ask) => ask('WebDriver:ExecuteScript', { script, args, newSandbox: true, sandbox: 'system' })),
    version: session?.capabilities?.browserVersion ?? '',
    closed,
    end: () => socket.destroy(),
  };
}

function tryConnect(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(null));
    // Marionette greets first; without the greeting it is somebody else's port.
    socket.once('data', () => resolve(socket));
  });
}
