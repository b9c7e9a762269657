import type { RenderCalls } from '../render/render-in-worker.ts';
import { loadEleventy, renderBatch } from '../render/render-pages.ts';
import { awaitLater } from './worker-client.ts';
import { handleCalls } from './worker-thread.ts';

/** The worker that renders pages. It loads Eleventy as soon as it starts. */
awaitLater(loadEleventy());

handleCalls<RenderCalls>({ render: ({ site, pages }) => renderBatch(pages, site) });
