import { workerData } from 'node:worker_threads';
import { Cache, type CacheOptions } from '../cache/cache-folder.ts';
import { type Indexing, indexing } from '../indexing/index-service.ts';
import { type Inspecting, inspect } from '../write/written-files.ts';
import { serve } from './worker-thread.ts';

/** The thread beside the one that builds: it inspects the files of the site, and then makes the search. */
const options: CacheOptions = workerData;

serve<Inspecting & Indexing>({
  inspect: async (order) => inspect(order),
  ...indexing(new Cache(options)),
});
