/**
 * The ids of documents by doc id, in blocks. What is kept of documents elsewhere is by id, because a doc id is that of one
 * index version.
 */
export interface IdList {
  /** For each block the hash in its name; see `encodeHashes`. */
  readonly hashes: string;
}

/** The ids of the documents of a block, by slot; empty for a free one. Space-separated. */
export type IdBlock = string;

/** A new document changes the block that it is in, of about 15 KB. */
export const slotsInIdBlock = 512;

export function idBlockPath(hash: string): string {
  return `search/ids/${hash}.js`;
}
