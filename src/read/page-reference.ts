import type { Mistake } from '../records/problem.ts';
import { allOf, quote } from '../records/quote.ts';
import { didYouMean } from '../records/spelling.ts';
import type { Reference } from './body-renderer.ts';

/** Which pages the site will have, as far as Markdown may link to them. */
export interface SitePages {
  /** Ids of all items, drafts too. */
  readonly items: ReadonlySet<string>;
  /** Ids of those items that have no page. */
  readonly drafts: ReadonlySet<string>;
  /** Ids; undefined where the file that lists them is broken, so that nothing can be said. */
  readonly topics: ReadonlySet<string> | undefined;
  readonly actors: ReadonlySet<string> | undefined;
  readonly about: boolean;
}

/** What is wrong with a link to a page, if anything. */
export function pageMistake({ path, destination }: Reference, pages: SitePages): Mistake | undefined {
  const [, kind, id = ''] = /^(items|topics|actors)\/(.+)\.html$/.exec(path) ?? [];
  if (kind === 'items') return itemMistake(id, destination, pages);
  if (kind === 'topics') return entryMistake('a topic', '../topics/', id, destination, pages.topics);
  if (kind === 'actors') return entryMistake('an actor', '../actors/', id, destination, pages.actors);
  if (rootPages.includes(path) || (path === 'about.html' && pages.about)) return undefined;
  const hint = `${didYouMean(path, rootPages)}At the site's root, links may lead to ${allOf(rootPages)}.`;
  return { message: `link to a page that does not exist: ${quote(destination)}`, hint };
}

const rootPages = ['index.html', 'topics.html', 'actors.html', 'timeline.html', 'search.html'];

function itemMistake(id: string, destination: string, { items, drafts }: SitePages): Mistake | undefined {
  if (drafts.has(id)) {
    const hint = 'A draft is left out of the site. Publish it, or take the link out.';
    return { message: `link to a draft: ${quote(destination)}`, hint };
  }
  if (items.has(id)) return undefined;
  if (rootPages.includes(`${id}.html`)) {
    const hint = `The page of the site is ../${id}.html.`;
    return { message: `link to an item that does not exist: ${quote(destination)}`, hint };
  }
  const rule = /\.md([?#]|$)/.test(destination)
    ? 'An item is named by its file, such as port-strike.md.'
    : `Addresses such as ${id}.html are those of items; put a saved page into a folder, files/${id}.html.`;
  return {
    message: `link to an item that does not exist: ${quote(destination)}`,
    hint: didYouMean(id, items) + rule,
  };
}

function entryMistake(
  one: string,
  folder: string,
  id: string,
  destination: string,
  ids: ReadonlySet<string> | undefined,
): Mistake | undefined {
  if (ids === undefined || ids.has(id)) return undefined;
  const hint = `${didYouMean(id, ids)}The page of ${one} is ${folder}, its id, and .html.`;
  return { message: `link to ${one} that does not exist: ${quote(destination)}`, hint };
}
