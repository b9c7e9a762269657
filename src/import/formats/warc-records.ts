import { constants, gunzipSync } from 'node:zlib';
import { ByteReader, type ByteSource } from './byte-reader.ts';
import { DamagedMember, inflateMember, isMember } from './gzip-members.ts';

/** A record of a web archive: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/. */
export interface WarcRecord extends WarcPlace {
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Of its content, in bytes, as it says. */
  readonly length: number;
  /** The next bytes of its content: as many, or fewer at its end. To be called before the next record is asked for. */
  readonly take: (length: number) => Promise<Uint8Array>;
}

/** Where a record can be found again. */
export interface WarcPlace {
  /** In the file, in bytes: of the record, or of the compressed member that it is in. */
  readonly offset: number;
  /** Its number in that member, from 0. */
  readonly index: number;
}

/** Where a record is damaged, or something is none. */
export interface WarcDamage extends WarcPlace {
  /** One line, lower case, no full stop. */
  readonly reason: string;
}

/** After so many, the file is given up. */
const maxDamages = 100;

/**
 * The records of a file from one on, plain or compressed, and what is damaged: after that, the next record is looked for.
 */
export async function* warcRecords(
  source: ByteSource,
  start = 0,
): AsyncGenerator<WarcRecord | WarcDamage, void> {
  let from: number | undefined = start;
  for (let damages = 0; from !== undefined; damages++) {
    if (damages > maxDamages) {
      yield { offset: from, index: 0, reason: 'too much of the file is damaged; nothing after it was read' };
      return;
    }
    const reader = new ByteReader(source.from(from));
    let damaged: number | undefined;
    try {
      damaged = yield* recordsUntilDamage(reader, from);
    } finally {
      await reader.close();
    }
    from = damaged === undefined ? undefined : await findRecord(source, damaged + 1);
  }
}

type Records<Result> = AsyncGenerator<WarcRecord | WarcDamage, Result>;

/** Returns the offset of what cannot be read, once it has yielded why; undefined at the end of the file. */
async function* recordsUntilDamage(reader: ByteReader, base: number): Records<number | undefined> {
  for (;;) {
    await skipLineEnds(reader);
    const offset = base + reader.position;
    const start = await reader.peek(3);
    if (start.length === 0) return undefined;
    if (isMember(start)) {
      if (!(yield* recordsOfMember(reader, offset))) return offset;
      continue;
    }
    const head = await readHead(reader);
    if (head === undefined) return undefined;
    if (typeof head === 'string') {
      yield { offset, index: 0, reason: head };
      return offset;
    }
    const content = new Content(reader, head.length);
    yield { offset, index: 0, ...head, take: (length) => content.take(length) };
    if (!(await content.finish())) {
      yield { offset, index: 0, reason: 'the file ends within a record' };
      return undefined;
    }
  }
}

/** Returns false where the file is damaged so that it is not known where the next member begins. */
async function* recordsOfMember(reader: ByteReader, offset: number): Records<boolean> {
  const inflated = new ByteReader(inflateMember(reader));
  let wasTold = false;
  let index = 0;
  try {
    for (; ; index++) {
      await skipLineEnds(inflated);
      const head = await readHead(inflated);
      if (head === undefined) return true;
      if (typeof head === 'string') {
        wasTold = true;
        yield { offset, index, reason: head };
        break;
      }
      const content = new Content(inflated, head.length);
      yield { offset, index, ...head, take: (length) => content.take(length) };
      if (!(await content.finish())) {
        wasTold = true;
        yield { offset, index, reason: 'a record is shorter than it says' };
        break;
      }
    }
    await inflated.skip(Number.MAX_SAFE_INTEGER);
    return true;
  } catch (error) {
    if (!(error instanceof DamagedMember)) throw error;
    if (!wasTold) yield { offset, index, reason: error.message };
    return false;
  } finally {
    await inflated.close();
  }
}

/** The content of a record, of which a reader of the records takes as much as it needs. */
class Content {
  readonly #reader: ByteReader;
  #left: number;
  #failure: unknown;

  constructor(reader: ByteReader, length: number) {
    this.#reader = reader;
    this.#left = length;
  }

  /** Nothing where it is damaged, which is told in place of the next record. */
  async take(length: number): Promise<Uint8Array> {
    try {
      const bytes = await this.#reader.take(Math.min(length, this.#left));
      this.#left -= bytes.length;
      return bytes;
    } catch (error) {
      this.#failure = error;
      return new Uint8Array();
    }
  }

  /** Goes on to its end; false where the file ends before. */
  async finish(): Promise<boolean> {
    if (this.#failure !== undefined) throw this.#failure;
    return (await this.#reader.skip(this.#left)) === this.#left;
  }
}

async function skipLineEnds(reader: ByteReader): Promise<void> {
  for (;;) {
    const [byte] = await reader.peekSome(1);
    if (byte !== 0x0d && byte !== 0x0a) return;
    await reader.skip(1);
  }
}

interface Head extends Pick<WarcRecord, 'headers' | 'length'> {}

/** In bytes. */
const maxHeadLength = 100_000;

const utf8 = new TextDecoder();

/** What is wrong is a text; undefined at the end. */
async function readHead(reader: ByteReader): Promise<Head | string | undefined> {
  const first = await reader.line(maxHeadLength);
  if (first === undefined) return undefined;
  if (!/^WARC\/\d+\.\d+\s*$/.test(utf8.decode(first.subarray(0, 100)))) return 'what is here is no record';
  const parts: string[] = [];
  for (let left = maxHeadLength; ; ) {
    const bytes = await reader.line(left);
    if (bytes === undefined) return 'the file ends within a record';
    left -= bytes.length;
    if (left <= 0) return 'the header of a record is too long';
    const line = utf8.decode(bytes);
    if (line.trim() === '') break;
    parts.push(line);
  }
  const headers = headersIn(parts.join(''));
  const length = headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(length)) return 'a record does not say how long it is';
  return { headers, length: Number(length) };
}

/** Lines such as `Name: text`, of a record or of HTTP, by names in lower case. Of several with one name, the last. */
export function headersIn(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** In bytes: what is searched at once, and what shows that a record begins. */
const windowLength = 262_144;
const probeLength = 4096;

/** Where the next record begins, after damage. */
async function findRecord(source: ByteSource, from: number): Promise<number | undefined> {
  const reader = new ByteReader(source.from(from));
  try {
    for (;;) {
      const window = await reader.peek(windowLength);
      const text = Buffer.from(window.buffer, window.byteOffset, window.length).toString('latin1');
      for (const { index } of text.matchAll(recordStart)) {
        if (index > window.length - probeLength && window.length === windowLength) break;
        const isPlain = text.startsWith('WARC', index);
        if (isPlain || isWarcMember(window.subarray(index, index + probeLength))) {
          return from + reader.position + index;
        }
      }
      if (window.length < windowLength) return undefined;
      await reader.skip(windowLength - probeLength);
    }
  } finally {
    await reader.close();
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: so does a compressed member begin.
const recordStart = /\x1f\x8b\x08|(?<=\n)WARC\/\d\.\d\r?\n/g;

function isWarcMember(start: Uint8Array): boolean {
  try {
    const inflated = gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH });
    return inflated.subarray(0, 5).toString('latin1') === 'WARC/';
  } catch {
    return false;
  }
}
