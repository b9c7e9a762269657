import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';

/** Damage in a compressed file: one line, lower case, no full stop. */
export class DamagedMember extends Error {}

/** Whether the next bytes begin a member of a gzip file: https://www.rfc-editor.org/rfc/rfc1952. */
export function isMember(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b && start[2] === 8;
}

/** In bytes. Compressed, a thousand times as much may be in it, which is then in memory. */
const inputLength = 16_384;

/**
 * What is in the next member of a gzip file, in pieces. Files of web archives have a member for each record, so that
 * each can be read alone: unlike `createGunzip`, this reads one, and leaves the reader at the beginning of the next.
 *
 * @throws {DamagedMember}
 */
export async function* inflateMember(reader: ByteReader): AsyncGenerator<Uint8Array> {
  await skipHeader(reader);
  const inflate = createInflateRaw({ chunkSize: 65_536 });
  let pieces: Uint8Array[] = [];
  let sum = 0;
  let failure: Error | undefined;
  /** Ends the wait for a write: of one that fails, no more is heard. */
  let settle = () => {};
  inflate.on('data', (piece: Uint8Array) => pieces.push(piece));
  inflate.on('error', (error) => {
    failure = error;
    settle();
  });
  try {
    for (;;) {
      const input = await reader.peekSome(inputLength);
      if (input.length === 0) throw new DamagedMember('the file ends within a compressed record');
      const before = inflate.bytesWritten;
      await new Promise<void>((resolve) => {
        settle = resolve;
        inflate.write(input, () => resolve());
      });
      const used = inflate.bytesWritten - before;
      await reader.skip(used);
      const found = pieces;
      pieces = [];
      for (const piece of found) {
        sum = crc32(piece, sum);
        yield piece;
      }
      if (failure !== undefined) throw new DamagedMember('a compressed record is damaged');
      if (used < input.length) break;
    }
  } finally {
    inflate.destroy();
  }
  const trailer = await reader.take(8);
  if (trailer.length < 8) throw new DamagedMember('the file ends within a compressed record');
  const expected = new DataView(trailer.buffer, trailer.byteOffset).getUint32(0, true);
  if (sum !== expected) throw new DamagedMember('a compressed record is damaged');
}

async function skipHeader(reader: ByteReader): Promise<void> {
  const [, , , flags = 0] = await reader.take(10);
  if ((flags & 4) !== 0) {
    const [low = 0, high = 0] = await reader.take(2);
    await reader.skip(low + 256 * high);
  }
  // A name and a comment, each ended by a zero.
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    for (let byte = await reader.take(1); byte[0] !== 0; byte = await reader.take(1)) {
      if (byte.length === 0) return;
    }
  }
  if ((flags & 2) !== 0) await reader.skip(2);
}
