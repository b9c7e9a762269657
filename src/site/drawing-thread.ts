import { Worker } from 'node:worker_threads';
import type { SiteFile } from '../pages/host-files.ts';
import type { Page, Site } from '../pages/page.ts';
import type { PlannedPage } from '../pages/planned.ts';
import type { Draw } from './render.ts';

/** Pages that go to the thread in one message. */
const batchSize = 200;
/** So many batches are on their way or wait to be written, which bounds the memory that they take. */
const ahead = 4;

/** What the thread is asked: to draw pages. It answers with their files, or with what went wrong. */
export interface DrawingOrder {
  readonly site: Site;
  readonly pages: readonly Page[];
}

export type DrawingAnswer = { readonly files: readonly SiteFile[] } | { readonly error: unknown };

/**
 * Draws pages in a thread of its own, so that the index is made and files are written meanwhile. The thread starts
 * when it is first of use, and serves until it is ended.
 */
export class DrawingThread {
  readonly #script: URL;
  #worker: Worker | undefined;

  /** @param script the compiled `drawing-worker.ts` */
  constructor(script: URL) {
    this.#script = script;
  }

  /** Starts the thread, which takes its time to load the engine. */
  prepare(): void {
    this.#worker ??= new Worker(this.#script);
  }

  /** Begins at once, and hands over what is drawn in the order in which it was asked for. */
  readonly draw: Draw = (pages, site) => {
    this.prepare();
    const worker = this.#worker;
    if (worker === undefined || pages.length === 0) return [];
    let sent = 0;
    const send = (): void => {
      if (sent >= pages.length) return;
      worker.postMessage({
        site,
        pages: pages.slice(sent, sent + batchSize).map(plainPage),
      } satisfies DrawingOrder);
      sent += batchSize;
    };
    const answers: DrawingAnswer[] = [];
    let wake = (): void => {};
    let failure: unknown;
    worker.on('message', (answer: DrawingAnswer) => {
      answers.push(answer);
      wake();
    });
    worker.on('error', (error) => {
      failure = error;
      wake();
    });
    for (let i = 0; i < ahead; i++) send();
    return (async function* () {
      try {
        for (let received = 0; received < pages.length; received += batchSize) {
          while (answers.length === 0 && failure === undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
          const answer = answers.shift();
          if (answer === undefined || 'error' in answer) throw answer === undefined ? failure : answer.error;
          send();
          yield answer.files;
        }
      } finally {
        worker.removeAllListeners('message');
        worker.removeAllListeners('error');
      }
    })();
  };

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** Threads hand over plain data: a body that is known by its file is read here, where its file is known. */
function plainPage(planned: PlannedPage): Page {
  const page = planned.page.make();
  if (page.kind !== 'item') return page;
  return { ...page, data: { ...page.data, body: { html: page.data.body.html } } };
}
