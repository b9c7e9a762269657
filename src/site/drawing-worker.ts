import type { Drawing } from './drawing.ts';
import { loadEngine, render } from './render.ts';
import { serve, toldLater } from './thread.ts';

/** The thread that draws pages. It loads the engine as soon as it runs. */
loadEngine().catch(toldLater);

serve<Drawing>({ draw: ({ site, pages }) => render(pages, site) });
