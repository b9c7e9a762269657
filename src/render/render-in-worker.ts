import { messagesOf } from '../messages/messages-of.ts';
import type { Page, Site } from '../pages/page-model.ts';
import { preventUnhandledRejection, type WorkerClient } from '../workers/worker-client.ts';
import { WorkerEndedError } from '../workers/worker-thread.ts';
import { exitProblem } from './exit-problem.ts';
import type { WrittenTemplates } from './load-templates.ts';
import type { RenderedPage, RenderPages } from './render-pages.ts';

/** Pages that are passed to the worker in one call. */
const batchSize = 120;
/** Batches that are pending or wait to be written, which bounds the memory that they take. */
const maxPending = 4;

/** The call that renders pages in a worker. */
export type RenderCalls = {
  readonly render: { readonly params: RenderParams; readonly result: readonly RenderedPage[] };
};

export interface RenderParams {
  readonly site: Site;
  readonly pages: readonly Page[];
  readonly own: WrittenTemplates | undefined;
}

/** Renders in a worker, beginning at once. Page models are evaluated here, because only plain data can be passed. */
export function renderInWorker(worker: WorkerClient<RenderCalls>): RenderPages {
  return (pages, site, own) => {
    const messages = messagesOf(site);
    const pending: Promise<readonly RenderedPage[]>[] = [];
    let start = 0;
    const renderNext = (): void => {
      if (start >= pages.length) return;
      const batch = pages.slice(start, start + batchSize).map((page) => page.evaluate(messages));
      const rendered = worker.call('render', { site, pages: batch, own }).catch((error: unknown) => {
        // Our templates never end it.
        throw own !== undefined && error instanceof WorkerEndedError ? exitProblem(own) : error;
      });
      preventUnhandledRejection(rendered);
      pending.push(rendered);
      start += batchSize;
    };
    for (let i = 0; i < maxPending; i++) renderNext();
    return (async function* () {
      for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
        yield await next;
        renderNext();
      }
    })();
  };
}
