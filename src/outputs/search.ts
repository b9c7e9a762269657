import { indexArchive } from '../indexing/index-archive.ts';
import { awaitLater } from '../workers/worker-client.ts';
import type { Output, PlannedFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

interface SearchIndexFile extends PlannedFile {
  /** Its position among the files of the index. */
  readonly index: number;
}

/** Files whose texts are fetched from the worker in one call. */
const batchSize = 200;

/** The files of the search index. The manifest is written last, after the files that it names. */
export function searchOutput(inputs: SiteInputs): Output {
  const { indexing } = inputs;
  // A worker indexes while the pages are planned. Without one, the pages go first, so that they render meanwhile.
  const started = indexing.isThread ? indexArchive(inputs) : undefined;
  if (started !== undefined) awaitLater(started);
  return skipUnchanged<SearchIndexFile>({
    progress: { plan: 'Indexing for search', write: 'Writing the search index' },
    async *plan() {
      const files = await (started ?? indexArchive(inputs));
      yield* files.map(({ path, print }, index) => ({ path, fingerprint: print, index }));
    },
    async *make(changed) {
      for (let start = 0; start < changed.length; start += batchSize) {
        const batch = changed.slice(start, start + batchSize);
        const texts = await indexing.call(
          'texts',
          batch.map(({ index }) => index),
        );
        yield batch.map(({ path }, i) => ({ path, content: texts[i] ?? '' }));
      }
    },
  });
}
