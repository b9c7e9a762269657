import { DamagedZip, openZip } from './zip.ts';

/** Says what is wrong with an archive. */
export class ZipMistake extends Error {}

/** There is more in it than may be in memory. */
export class ZipTooLarge extends ZipMistake {
  constructor() {
    super('it is too large when it is unpacked');
  }
}

export interface ZipLimits {
  readonly isWanted: (name: string) => boolean;
  /** In bytes, of all wanted files together. */
  readonly maxLength: number;
}

/**
 * The wanted files of a ZIP archive by name, unpacked in memory. What an archive says of the sizes of its files is not
 * trusted: unpacking stops at the limit.
 *
 * @throws {ZipMistake}
 */
export async function zipFiles(
  file: string,
  { isWanted, maxLength }: ZipLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let length = 0;
  try {
    const zip = await openZip(file);
    try {
      for (const source of zip.files) {
        const name = source.name.slice(file.length + 1);
        if (!isWanted(name)) continue;
        const chunks: Uint8Array[] = [];
        for await (const chunk of source.from(0)) {
          length += chunk.length;
          if (length > maxLength) throw new ZipTooLarge();
          chunks.push(chunk);
        }
        files.set(name, Buffer.concat(chunks));
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (!(error instanceof DamagedZip)) throw error;
    throw new ZipMistake('it is no ZIP archive, or a damaged one');
  }
  return files;
}
