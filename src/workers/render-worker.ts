import type { RenderCalls } from '../render/render-in-worker.ts';
import { loadEngine, render } from '../render/render-pages.ts';
import { awaitLater, handleCalls } from './worker-thread.ts';

/** The thread that draws pages. It loads the engine as soon as it runs. */
awaitLater(loadEngine());

handleCalls<RenderCalls>({ draw: ({ site, pages }) => render(pages, site) });
