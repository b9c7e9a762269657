import { indexArchive } from '../indexing/index-archive.ts';
import { preventUnhandledRejection } from '../workers/worker-client.ts';
import type { Output, PlannedFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

interface SearchIndexFile extends PlannedFile {
  readonly version: number;
  /** Its position among the files of that version of the index. */
  readonly index: number;
}

/** Files whose texts are fetched from the worker in one call. */
const batchSize = 200;

/** The files of the search index. The manifest is written last, after the files that it names. */
export function searchOutput(inputs: SiteInputs): Output {
  const { indexing } = inputs;
  // A worker indexes while the pages are planned. Without a worker, indexing waits until the pages are planned and
  // their renderer is at work, because it blocks this thread.
  const started = indexing.runsInWorker ? indexArchive(inputs) : undefined;
  if (started !== undefined) preventUnhandledRejection(started);
  return skipUnchanged<SearchIndexFile>({
    progress: { plan: 'Indexing for search', write: 'Writing the search index' },
    async *plan() {
      const { version, files } = await (started ?? indexArchive(inputs));
      yield* files.map((file, index) => ({ ...file, version, index }));
    },
    async *make(changed) {
      for (let start = 0; start < changed.length; start += batchSize) {
        const batch = changed.slice(start, start + batchSize);
        const version = batch[0]?.version ?? 0;
        const texts = await indexing.call('texts', { version, indices: batch.map(({ index }) => index) });
        yield batch.map(({ path }, i) => ({ path, content: texts[i] ?? '' }));
      }
    },
  });
}
