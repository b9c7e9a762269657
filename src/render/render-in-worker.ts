import type { Page, Site } from '../pages/page.ts';
import type { PlannedPage } from '../pages/planned.ts';
import { awaitLater, type WorkerClient } from '../workers/worker-thread.ts';
import type { RenderedPage, RenderPages } from './render-pages.ts';

/** Pages that go to the thread in one message. */
const batchSize = 200;
/** So many batches are on their way or wait to be written, which bounds the memory that they take. */
const ahead = 8;

/** The drawing of pages, which loads the engine when it is first asked for. */
export type RenderCalls = {
  readonly draw: { readonly params: RenderParams; readonly result: readonly RenderedPage[] };
};

export interface RenderParams {
  readonly site: Site;
  readonly pages: readonly Page[];
}

/** Draws elsewhere: begins at once, and hands over what is drawn in the order in which it was asked for. */
export function renderInWorker(drawing: WorkerClient<RenderCalls>): RenderPages {
  return (pages, site) => {
    /** On their way, or waiting to be taken. */
    const asked: Promise<readonly RenderedPage[]>[] = [];
    let start = 0;
    const ask = (): void => {
      if (start >= pages.length) return;
      const batch = pages.slice(start, start + batchSize).map(plainPage);
      const drawn = drawing.call('draw', { site, pages: batch });
      awaitLater(drawn);
      asked.push(drawn);
      start += batchSize;
    };
    for (let i = 0; i < ahead; i++) ask();
    return (async function* () {
      for (let drawn = asked.shift(); drawn !== undefined; drawn = asked.shift()) {
        yield await drawn;
        ask();
      }
    })();
  };
}

/** Threads hand over plain data: a body that is known by its file is read here, where its file is known. */
function plainPage(planned: PlannedPage): Page {
  const page = planned.page.evaluate();
  if (page.kind !== 'item') return page;
  return { ...page, data: { ...page.data, body: { html: page.data.body.html } } };
}
