import {
  decodeRecords,
  type ItemRecord,
  type RecordArchive,
  type RecordFile,
} from '../../citations/item-records.ts';
import { recordFileCount, recordFileOf, recordFilePath } from '../../citations/record-files.ts';
import type { Load } from '../../search/search.ts';

export interface LoadedRecords {
  /** Undefined where no items are asked for. */
  readonly archive: RecordArchive | undefined;
  /** In the order of the ids. */
  readonly records: readonly ItemRecord[];
  /** The ids of items that the archive has no longer. */
  readonly gone: readonly string[];
}

/**
 * Loads the records of items. Each file is kept, for another format of the same list.
 *
 * @param itemCount of the archive
 */
export function recordLoader(load: Load, itemCount: number) {
  const fileCount = recordFileCount(itemCount);
  const files = new Map<number, Promise<RecordFile>>();

  function fileAt(index: number): Promise<RecordFile> {
    let file = files.get(index);
    if (file === undefined) {
      // Only the build writes what is at this path, from this type.
      file = load(recordFilePath(index, fileCount)) as Promise<RecordFile>;
      files.set(index, file);
      file.catch(() => files.delete(index));
    }
    return file;
  }

  /** @param onProgress called with the share that has loaded, up to 1 */
  return async (ids: readonly string[], onProgress: (share: number) => void): Promise<LoadedRecords> => {
    const indices = [...new Set(ids.map((id) => recordFileOf(id, fileCount)))];
    let loaded = 0;
    const all = await Promise.all(
      indices.map(async (index) => {
        const file = await fileAt(index);
        onProgress(++loaded / indices.length);
        return file;
      }),
    );
    const byId = new Map(all.flatMap((file) => decodeRecords(file)).map((record) => [record.id, record]));
    return {
      archive: all[0]?.archive,
      records: ids.flatMap((id) => byId.get(id) ?? []),
      gone: ids.filter((id) => !byId.has(id)),
    };
  };
}
