import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineRecord } from '../fetch/line-record.ts';
import { isDay } from '../records/date.ts';
import { type LinkAnswer, type LinkCheck, linkStates } from './link-answer.ts';

/** In the content folder. */
export const linksFile = 'links.jsonl';

/** The answers that the addresses of originals gave, kept in the archive. */
export class LinkRecord {
  readonly #checks = new Map<string, LinkCheck>();
  readonly #lines: LineRecord;

  constructor(content: string) {
    const path = join(content, linksFile);
    if (existsSync(path)) {
      for (const line of readFileSync(path, 'utf8').split('\n')) {
        const check = parseLinkCheck(line);
        if (check !== undefined) this.#checks.set(check.url, check);
      }
    }
    this.#lines = new LineRecord(path, (line) => parseLinkCheck(line)?.url);
  }

  get(url: string): LinkCheck | undefined {
    return this.#checks.get(url);
  }

  /** Writes it at once. */
  add(url: string, { state, status, to, reason }: LinkAnswer, day: string): void {
    const before = this.#checks.get(url);
    const since = before?.state === state ? before.since : day;
    const check: LinkCheck = {
      url,
      state,
      ...(status !== undefined && { status }),
      ...(to !== undefined && { to }),
      ...(reason !== undefined && { reason }),
      since,
      checked: day,
    };
    this.#checks.set(url, check);
    this.#lines.add(url, check);
  }

  close(): void {
    this.#lines.close();
  }
}

/** Undefined where a line is not of this form. */
export function parseLinkCheck(line: string): LinkCheck | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { url, state: stateText, status, to, reason, since, checked }: Record<string, unknown> = { ...value };
  const state = linkStates.find((each) => each === stateText);
  if (state === undefined || typeof url !== 'string' || !URL.canParse(url)) return undefined;
  if (typeof since !== 'string' || typeof checked !== 'string' || !isDay(since) || !isDay(checked))
    return undefined;
  return {
    url,
    state,
    ...(typeof status === 'number' && { status }),
    ...(typeof to === 'string' && { to }),
    ...(typeof reason === 'string' && { reason }),
    since,
    checked,
  };
}
