/** Reads pages for their content scripts, by the sheets that those have taken: the reader's page is not kept busy with it. */
import {
  allBlocks,
  inTurns,
  lengthOf,
  type Part,
  readSheet,
  type Sheet,
  type SheetReading,
} from '../../src/page/index.ts';
import type { FromReader } from '../messages.ts';
import { slicesOf } from '../slices.ts';
import { isOfSheet } from './validate.ts';

/** Characters; of a longer page nothing is read. */
const MOST_CHARACTERS = 60_000_000;

export interface PageReader {
  heard(said: unknown): void;
  end(): void;
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export function readFor(post: (answer: FromReader) => void): PageReader {
  const controller = new AbortController();
  const { signal } = controller;
  const parts: Part[] = [];
  let characters = 0;
  const fail = (detail: string): void => {
    controller.abort();
    post({ type: 'problem', problem: { code: 'unexpected', detail } });
  };

  async function read(sheet: Sheet): Promise<void> {
    const reading = await inTurns(readSheet(sheet), turn, signal);
    if (reading === null) return;
    if (typeof reading === 'string') return post({ type: 'wanted', wanted: reading });
    for (const answer of answersOf(reading)) post(answer);
  }

  return {
    heard(said) {
      if (signal.aborted) return;
      if (!isOfSheet(said)) return fail('What is no part of a page came as one.');
      for (const part of said.parts) characters += lengthOf(part);
      if (characters > MOST_CHARACTERS) return fail('The page is too large.');
      parts.push(...said.parts);
      if (said.rest) read({ ...said.rest, parts }).catch((reason: unknown) => fail(String(reason)));
    },
    end: () => controller.abort(),
  };
}

function answersOf({ page, places, isPart }: SheetReading): FromReader[] {
  const slices = slicesOf(page);
  return slices.map((slice, index) => ({
    type: 'read',
    slice,
    places: Object.fromEntries(allBlocks(slice).map(({ id }) => [id, places[id] ?? []])),
    ...(index === slices.length - 1 ? { last: { isPart } } : {}),
  }));
}
