import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ToCheck } from '../messages.ts';
import type { Port } from './browser.ts';

interface Opened {
  heard: ToCheck[];
  isOpen: boolean;
  /** As the browser does when the worker is stopped. */
  drop(): void;
}
let ports: Opened[] = [];

function connect(): Port {
  let closed = (): void => undefined;
  const one: Opened = { heard: [], isOpen: true, drop: () => closed() };
  ports.push(one);
  return {
    postMessage: (message) => one.heard.push(message as ToCheck),
    disconnect() {
      one.isOpen = false;
    },
    onMessage: { addListener() {} },
    onDisconnect: {
      addListener(listener) {
        closed = () => {
          one.isOpen = false;
          listener();
        };
      },
    },
  };
}

vi.stubGlobal('chrome', { runtime: { id: 'us', connect } });
const { converse } = await import('./conversation.ts');

beforeEach(() => {
  ports = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const begin = () =>
  converse(
    {
      page: () => ({ url: '', language: '', title: '', blocks: [], comments: [], links: [], claimReviews: [] }),
      isPart: () => false,
      open: () => ['s1'],
      heard() {},
      isOver: () => false,
      orphaned() {},
    },
    new AbortController().signal,
  );
const kindsOf = ({ heard }: Opened) => heard.map(({ type }) => type);

it('connects again by itself where the worker was stopped', () => {
  begin();
  ports[0]?.drop();
  vi.runAllTimers();
  expect(ports.map(kindsOf)).toEqual([
    ['slice', 'resume'],
    ['slice', 'resume'],
  ]);
});

it('has one port, also where the reader asks for something before it has connected again', () => {
  const conversation = begin();
  ports[0]?.drop();
  conversation.resume(['c7']);
  vi.runAllTimers();
  expect(ports).toHaveLength(2);
  expect(ports[1]?.heard.at(-1)).toMatchObject({ type: 'resume', added: ['c7'] });

  ports[1]?.drop();
  conversation.send({ type: 'look-up', statement: 's1' });
  vi.runAllTimers();
  expect(ports).toHaveLength(3);
});

it('stays closed while the page is out of sight', () => {
  const conversation = begin();
  ports[0]?.drop();
  conversation.rest();
  vi.runAllTimers();
  expect(ports).toHaveLength(1);
});
