import { makeArchive } from '../../src/archive/archive.ts';
import type { Page, PageKind, YearGroup } from '../../src/pages/page-model.ts';
import type { PlanInputs, PlannedPage } from '../../src/pages/planned-page.ts';
import type { Content } from '../../src/records/content.ts';
import { content } from '../archive/records.ts';
import { english } from '../support/english.ts';

/**
 * What pages are planned from: an archive of these records. The HTML of each item's body names its file.
 */
export function planningOf(records: Partial<Content>): PlanInputs {
  return {
    archive: makeArchive(content(records)),
    source: {
      loadBody: ({ file }) => ({ html: `<p>Text of ${file}</p>`, text: `Text of ${file}` }),
      loadTranscript: ({ path }) => ({ paragraphs: [`Words of ${path}`] }),
      fileKey: (item) => JSON.stringify(item),
      previewKey: ({ id, title, date, summary }) => JSON.stringify([id, title, date, summary]),
    },
  };
}

type PageOfKind<K extends PageKind> = Extract<Page, { readonly kind: K }>;

/** Evaluates the planned page at a path. Throws if there is none, or if it is of another kind. */
export function pageAt<K extends PageKind>(
  pages: Iterable<PlannedPage>,
  path: string,
  kind: K,
): PageOfKind<K> {
  const page = [...pages].find((each) => each.path === path)?.page.evaluate(english);
  if (page === undefined || !isOfKind(page, kind)) throw new Error(`No page of kind "${kind}" at ${path}`);
  return page;
}

function isOfKind<K extends PageKind>(page: Page, kind: K): page is PageOfKind<K> {
  return page.kind === kind;
}

/** The paths of planned pages, in order. */
export function pathsOf(pages: Iterable<PlannedPage>): readonly string[] {
  return [...pages].map(({ path }) => path);
}

/** Links as text, with the count if they have one: `Labour (3) topics/labour.html`. */
export function linkTexts(
  links: readonly { readonly path: string; readonly name: string; readonly count?: number }[],
): readonly string[] {
  return links.map(({ path, name, count }) => `${name}${count === undefined ? '' : ` (${count})`} ${path}`);
}

/** The titles of the items of a list, in order. */
export function titlesOf(groups: readonly YearGroup[]): readonly string[] {
  return groups.flatMap(({ items }) => items.map(({ title }) => title));
}
