import { workerData } from 'node:worker_threads';
import { CacheFolder, type CacheOptions } from '../cache/cache-folder.ts';
import { type IndexCalls, indexHandlers } from '../indexing/index-service.ts';
import { type InspectCalls, inspect } from '../write/written-files.ts';
import { handleCalls } from './worker-thread.ts';

/** The thread beside the one that builds: it inspects the files of the site, and then makes the search. */
const options: CacheOptions = workerData;

handleCalls<InspectCalls & IndexCalls>({
  inspect: async (order) => inspect(order),
  ...indexHandlers(new CacheFolder(options)),
});
