import { inflateRawSync } from 'node:zlib';

/** Says what is wrong with an archive. */
export class ZipMistake extends Error {}

export interface ZipLimits {
  readonly isWanted: (name: string) => boolean;
  /** In bytes, of all wanted files together. */
  readonly maxLength: number;
}

/**
 * The wanted files of a ZIP archive by name, unpacked in memory. What an archive says of the sizes of its files is not
 * trusted: unpacking stops at the limit. fflate would fill a buffer of the stated size, and run to the end of a bomb.
 *
 * @throws {ZipMistake}
 */
export function zipFiles(
  archive: Buffer,
  { isWanted, maxLength }: ZipLimits,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let length = 0;
  try {
    for (const { name, method, start, end } of entriesOf(archive)) {
      if (!isWanted(name) || files.has(name)) continue;
      const content = unpack(archive, { method, start, end }, maxLength - length);
      length += content.length;
      files.set(name, content);
    }
  } catch (error) {
    if (error instanceof ZipMistake) throw error;
    throw new ZipMistake('its files cannot be unpacked');
  }
  return files;
}

interface PackedFile {
  /** 0 where it is stored as it is, 8 where it is deflated. */
  readonly method: number;
  readonly start: number;
  readonly end: number;
}

interface Entry extends PackedFile {
  readonly name: string;
}

/** The entries of the central directory, as APPNOTE.TXT of PKWARE describes it. */
function* entriesOf(archive: Buffer): Iterable<Entry> {
  const trailer = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (trailer < 0) throw new ZipMistake('it is no ZIP archive');
  const count = archive.readUInt16LE(trailer + 10);
  let header = archive.readUInt32LE(trailer + 16);
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(header) !== 0x02014b50) throw new ZipMistake('its list of files is damaged');
    const flags = archive.readUInt16LE(header + 8);
    const method = archive.readUInt16LE(header + 10);
    const packed = archive.readUInt32LE(header + 20);
    const nameLength = archive.readUInt16LE(header + 28);
    const local = archive.readUInt32LE(header + 42);
    const name = archive.toString('utf8', header + 46, header + 46 + nameLength);
    header += 46 + nameLength + archive.readUInt16LE(header + 30) + archive.readUInt16LE(header + 32);
    if ((flags & 1) === 1) throw new ZipMistake('it is protected by a password');
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    yield { name, method, start, end: start + packed };
  }
}

function unpack(archive: Buffer, { method, start, end }: PackedFile, maxLength: number): Uint8Array {
  const tooLarge = new ZipMistake('it is too large when it is unpacked');
  const content = archive.subarray(start, end);
  if (method === 0) {
    if (content.length > maxLength) throw tooLarge;
    return content;
  }
  if (method !== 8) throw new ZipMistake('its files are packed in a way that is not known');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, maxLength) });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge;
    throw error;
  }
}
