import { parentPort } from 'node:worker_threads';
import type { DrawingAnswer, DrawingOrder } from './drawing-thread.ts';
import { loadEngine, render } from './render.ts';

/** The thread that draws pages, order after order. */
const port = parentPort;
if (port === null) throw new Error('This runs in a thread only.');
let last = loadEngine().then(() => {});
port.on('message', (order: DrawingOrder) => {
  last = last.then(() => obey(order)).then((answer) => port.postMessage(answer));
});

async function obey({ site, pages }: DrawingOrder): Promise<DrawingAnswer> {
  try {
    return { files: await render(pages, site) };
  } catch (error) {
    return { error };
  }
}
