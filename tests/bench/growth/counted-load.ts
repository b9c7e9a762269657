import { gzipSync } from 'node:zlib';
import { parseSearchFile, type SearchFile } from '../../../src/search/files/search-file.ts';
import type { Load } from '../../../src/search/search.ts';

/** What a page loads. */
export interface Loaded {
  readonly requests: number;
  /** Bytes of bodies under gzip. */
  readonly bytes: number;
  /** Requests that had to wait for each other: those of one round are made at the same time. */
  readonly rounds: number;
}

export interface CountedLoad {
  readonly load: Load;
  /** Returns what was loaded since the last call. */
  take(): Loaded;
}

/** The default level of gzip and of most hosts. */
const gzipLevel = 6;

/**
 * Loads files from memory. All requests made at one time are answered together, once nothing more can be computed without
 * an answer: computations must not wait for timers.
 */
export function countedLoad(files: ReadonlyMap<string, SearchFile>): CountedLoad {
  let loaded = { requests: 0, bytes: 0, rounds: 0 };
  let waiting: (() => void)[] = [];
  const answer = (): void => {
    const answered = waiting;
    waiting = [];
    loaded.rounds++;
    for (const resolve of answered) resolve();
  };
  return {
    async load(path) {
      const text = files.get(path)?.text;
      if (text === undefined) throw new Error(`The index has no file ${path}`);
      loaded.requests++;
      loaded.bytes += gzipSync(text, { level: gzipLevel }).length;
      // Runs after all that follows from earlier answers.
      if (waiting.length === 0) setImmediate(answer);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return parseSearchFile(path, text);
    },
    take() {
      const taken = loaded;
      loaded = { requests: 0, bytes: 0, rounds: 0 };
      return taken;
    },
  };
}
