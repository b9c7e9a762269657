import { workerData } from 'node:worker_threads';
import { Cache, type CacheOptions } from './cache.ts';
import { type Indexing, indexing } from './indexing.ts';
import { serve } from './thread.ts';
import { type Inspecting, inspect } from './written-files.ts';

/** The thread beside the one that builds: it inspects the files of the site, and then makes the search. */
const options: CacheOptions = workerData;

serve<Inspecting & Indexing>({
  inspect: async (order) => inspect(order),
  ...indexing(new Cache(options)),
});
