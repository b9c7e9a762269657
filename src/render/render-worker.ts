import { preventUnhandledRejection } from '../workers/worker-client.ts';
import { handleCalls } from '../workers/worker-thread.ts';
import type { RenderCalls } from './render-in-worker.ts';
import { loadEleventy, renderBatch } from './render-pages.ts';

/** The worker that renders pages. It loads Eleventy as soon as it starts. */
preventUnhandledRejection(loadEleventy());

handleCalls<RenderCalls>({ render: ({ site, pages, own }) => renderBatch(pages, site, own) });
