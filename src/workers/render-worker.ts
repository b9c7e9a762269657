import type { Drawing } from '../render/render-in-worker.ts';
import { loadEngine, render } from '../render/render-pages.ts';
import { serve, toldLater } from './worker-thread.ts';

/** The thread that draws pages. It loads the engine as soon as it runs. */
loadEngine().catch(toldLater);

serve<Drawing>({ draw: ({ site, pages }) => render(pages, site) });
