import { workerData } from 'node:worker_threads';
import { CacheFolder, type CacheFolderOptions } from '../cache/cache-folder.ts';
import type { IndexCalls } from '../indexing/worker-calls.ts';
import { indexHandlers } from '../indexing/worker-handlers.ts';
import { handleCalls } from '../workers/worker-thread.ts';
import { type InspectCalls, inspectOutput } from '../write/inspect-output.ts';

/** The worker that inspects the output folder and then brings the search index up to date. */
const options: CacheFolderOptions = workerData;

handleCalls<InspectCalls & IndexCalls>({
  inspect: async (params) => inspectOutput(params),
  ...indexHandlers(new CacheFolder(options)),
});
