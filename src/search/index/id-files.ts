import type { DocumentMetadata } from '../document.ts';
import { encodeHashes, hashLength } from '../files/hashes.ts';
import { type IdBlock, type IdList, idBlockPath, slotsInIdBlock } from '../files/ids.ts';
import type { SearchFile } from '../files/search-file.ts';
import { distinctFiles, hashedFile, type ListedFile, listedFile } from './hashed-file.ts';

/** The files of ids, and the path of the one that lists the others. */
export function idFiles(bySlot: readonly (DocumentMetadata | undefined)[]): {
  readonly files: readonly SearchFile[];
  readonly path: string;
} {
  const blocks: ListedFile[] = [];
  for (let from = 0; from < bySlot.length; from += slotsInIdBlock) {
    const ids = bySlot.slice(from, from + slotsInIdBlock).map((document) => document?.id ?? '');
    blocks.push(listedFile(idBlockPath, ids.join(' ') satisfies IdBlock));
  }
  const hashes = encodeHashes(
    blocks.map(({ hash }) => hash),
    hashLength,
  );
  const list = hashedFile('search/ids', { hashes } satisfies IdList);
  return { files: [...distinctFiles(blocks.map(({ file }) => file)), list], path: list.path };
}
