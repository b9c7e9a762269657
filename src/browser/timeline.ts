import { openDocumentsOf } from '../search/documents.ts';
import { loadFile } from './load-file.ts';
import { nextTask } from './next-task.ts';
import './shortcuts.ts';
import { requiredElement } from './element.ts';
import { extentOf, spansOf } from './timeline/spans.ts';
import { showTimeline } from './timeline/timeline-view.ts';

/** Runs on the timeline's page: every item as a mark, above the tables. Where the data does not load, these are enough. */
const section = requiredElement('[data-timeline]', HTMLElement);

async function start(): Promise<void> {
  const documents = await openDocumentsOf(loadFile, nextTask);
  const [facets, dates] = await Promise.all([documents.facets(), documents.dates()]);
  const spans = await spansOf(dates, documents.yieldToMain);
  const extent = extentOf(spans);
  if (extent === undefined) section.remove();
  else await showTimeline(section, { documents, facets, spans, extent });
}

start().catch((error: unknown) => {
  section.remove();
  console.info(error);
});
