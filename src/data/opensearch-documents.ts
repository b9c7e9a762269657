import type { Archive } from '../archive/archive.ts';
import type { ItemSource } from '../pages/item-source.ts';
import { itemRecord } from './item-record.ts';
import { bulkLines } from './opensearch.ts';
import { publishedFields } from './published-fields.ts';

/** The items of an archive, one after another, as lines of the bulk API. */
export function* openSearchDocuments(
  archive: Archive,
  source: Pick<ItemSource, 'loadBody' | 'loadTranscript'>,
): Iterable<string> {
  const own = publishedFields(archive.settings);
  for (const item of archive.items) {
    yield bulkLines(itemRecord(item, { archive, source, own, factsOf: () => unknownFile }), archive);
  }
}

/** Only a built site has the files of items as they are published. */
const unknownFile = { bytes: 0, sha256: '' };
