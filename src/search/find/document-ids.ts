import { hashAt, hashLength } from '../files/hashes.ts';
import { type IdBlock, type IdList, idBlockPath, slotsInIdBlock } from '../files/ids.ts';
import type { Manifest } from '../files/manifest.ts';
import type { IndexFiles } from './index-files.ts';

/** Returns the ids of documents, in the order of the doc ids. */
export function documentIds(
  manifest: Pick<Manifest, 'ids'>,
  files: IndexFiles,
): (docIds: readonly number[]) => Promise<readonly string[]> {
  return async (docIds) => {
    const list = await files.load<IdList>(manifest.ids);
    const blocks = new Map<number, readonly string[]>();
    await Promise.all(
      [...new Set(docIds.map(blockOf))].map(async (block) => {
        const hash = hashAt(list.hashes, block, hashLength) ?? '';
        blocks.set(block, (await files.load<IdBlock>(idBlockPath(hash))).split(' '));
      }),
    );
    return docIds.map((docId) => blocks.get(blockOf(docId))?.[docId % slotsInIdBlock] ?? '');
  };
}

function blockOf(docId: number): number {
  return Math.floor(docId / slotsInIdBlock);
}
