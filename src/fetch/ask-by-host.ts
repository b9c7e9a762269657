import { setTimeout } from 'node:timers/promises';
import { group } from 'd3-array';
import type { Failure } from './failure.ts';

export interface HostTasks<Entry> {
  readonly entries: readonly Entry[];
  /** http or https. */
  readonly addressOf: (entry: Entry) => string;
  /** In milliseconds, between two questions to one host; by default none. */
  readonly pause?: number;
  /** @returns why it failed */
  readonly ask: (entry: Entry) => Promise<Failure | undefined>;
  /** Takes an entry that is not asked for, because its host has not answered others. */
  readonly giveUp: (entry: Entry, failure: Failure) => void;
}

/** So many hosts are asked at the same time, each for one thing after the other. */
const maxHosts = 4;

/** After so many times without an answer, one after the other, a host is asked no more. */
const maxSilences = 3;

/** Asks hosts for what they have, as gently as a reader would. Nothing more is asked once a task throws. */
export async function askByHost<Entry>(tasks: HostTasks<Entry>): Promise<void> {
  const hosts = [...group(tasks.entries, (entry) => new URL(tasks.addressOf(entry)).host).values()];
  const worker = async () => {
    for (let entries = hosts.shift(); entries !== undefined; entries = hosts.shift())
      await askHost(entries, tasks);
  };
  try {
    await Promise.all(Array.from({ length: maxHosts }, worker));
  } finally {
    hosts.length = 0;
  }
}

async function askHost<Entry>(
  entries: readonly Entry[],
  { ask, giveUp, pause = 0 }: HostTasks<Entry>,
): Promise<void> {
  let silences = 0;
  let given: Failure | undefined;
  for (const [index, entry] of entries.entries()) {
    if (given !== undefined) {
      giveUp(entry, given);
      continue;
    }
    if (index > 0 && pause > 0) await setTimeout(pause);
    const failure = await ask(entry);
    const isSilent = failure?.isOfHost === 'does not answer' || failure?.isOfHost === 'is unknown';
    silences = isSilent ? silences + 1 : 0;
    if (failure?.isOfHost === 'wants a pause' || silences === maxSilences) given = failure;
  }
}
