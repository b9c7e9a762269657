import { join } from 'node:path';
import { LineRecord } from '../fetch/line-record.ts';
import { jsonObject } from '../read/json-object.ts';
import { isDay } from '../records/date.ts';
import { type LinkAnswer, type LinkCheck, linkStates } from './link-answer.ts';

/** In the content folder. */
export const linksFile = 'links.jsonl';

/** The answers that the addresses of originals gave, kept in the archive. */
export class LinkRecord {
  readonly #checks: LineRecord<LinkCheck>;

  constructor(content: string) {
    this.#checks = new LineRecord(join(content, linksFile), parseLinkCheck);
  }

  get(url: string): LinkCheck | undefined {
    return this.#checks.get(url);
  }

  /** Writes it at once. */
  add(url: string, { state, status, to, reason }: LinkAnswer, day: string): void {
    const before = this.#checks.get(url);
    this.#checks.add({
      url,
      state,
      ...(status !== undefined && { status }),
      ...(to !== undefined && { to }),
      ...(reason !== undefined && { reason }),
      since: before?.state === state ? before.since : day,
      checked: day,
    });
  }

  close(): void {
    this.#checks.close();
  }
}

/** Undefined where a line is not of this form. */
function parseLinkCheck(line: string): LinkCheck | undefined {
  const { url, state: stateText, status, to, reason, since, checked } = jsonObject(line) ?? {};
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
