import { group } from 'd3-array';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { encodeRecords, isPlainDate, type RecordArchive } from '../citations/item-records.ts';
import { recordFileCount, recordFileOf, recordFilePath } from '../citations/record-files.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { dateView } from '../pages/date-view.ts';
import type { Item } from '../records/item.ts';
import { searchFile } from '../search/files/search-file.ts';
import type { Output, PlannedFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

interface PlannedRecords extends PlannedFile {
  readonly items: readonly Item[];
}

/** What pages export of items, `search/records/3-of-128.js`, as scripts like the other files that pages load. */
export function recordsOutput({ archive, source }: Pick<SiteInputs, 'archive' | 'source'>): Output {
  const { title, language, url, words } = archive.settings;
  const messages = messagesOf(archive.settings);
  const recordArchive: RecordArchive = { title, language, ...(url !== undefined && { url }) };
  return skipUnchanged<PlannedRecords>({
    *plan() {
      const count = recordFileCount(archive.items.length);
      const byFile = group(archive.items, ({ id }) => recordFileOf(id, count));
      for (let index = 0; index < count; index++) {
        // By id, so that an item whose date changes stays where it is.
        const items = (byFile.get(index) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
        // How tags are resolved does not follow from the file of an item.
        const keys = items.map((item) => `${source.fileKey(item)} ${item.topics} ${item.actors}`);
        const fingerprint = fingerprintOf(JSON.stringify([recordArchive, words, keys]));
        yield { path: recordFilePath(index, count), fingerprint, items };
      }
    },
    make: (changed) => [
      changed.map(({ path, items }) => ({
        path,
        content: searchFile(path, () => {
          const records = items.map((item) =>
            isPlainDate(item.date) ? item : { ...item, dateInWords: dateView(item.date, messages).text },
          );
          return JSON.stringify(encodeRecords(records, recordArchive));
        }).text,
      })),
    ],
  });
}
