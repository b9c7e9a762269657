import type { Mistake } from '../records/problem.ts';
import { allOf, quote } from '../records/quote.ts';
import { didYouMean, didYouMeanOneOf } from '../records/spelling.ts';
import type { Reference } from './body-renderer.ts';

/** The pages of the site that Markdown may link to. */
export interface SitePages {
  /** Ids of all items, including drafts. */
  readonly items: ReadonlySet<string>;
  /** The days until which items are held back, by their ids and those that they had before. */
  readonly heldBack: ReadonlyMap<string, string>;
  /** Ids of the items that have no page. */
  readonly drafts: ReadonlySet<string>;
  /** Ids; undefined if the file that lists them is invalid, so that they cannot be checked. */
  readonly topics: ReadonlySet<string> | undefined;
  readonly actors: ReadonlySet<string> | undefined;
  readonly about: boolean;
  /** Ids. */
  readonly ownPages: ReadonlySet<string>;
}

/** What is wrong with a link to a page, if anything. */
export function pageMistake({ path, destination }: Reference, pages: SitePages): Mistake | undefined {
  const [, kind, id = ''] = /^(items|topics|actors|pages)\/(.+)\.html$/.exec(path) ?? [];
  if (kind === 'items') return itemMistake(id, destination, pages);
  if (kind === 'topics') return entryMistake('a topic', kind, id, destination, pages.topics);
  if (kind === 'actors') return entryMistake('an actor', kind, id, destination, pages.actors);
  if (kind === 'pages') return ownPageMistake(id, destination, pages);
  if (rootPages.includes(path) || (path === 'about.html' && pages.about)) return undefined;
  const hint = `${didYouMean(path, rootPages)}The pages at the root of the site are ${allOf(rootPages)}.`;
  return {
    kind: 'link to a page that does not exist',
    message: `link to a page that does not exist: ${quote(destination)}`,
    hint,
  };
}

/** The day until which the item of a page is held back; undefined where it is not. */
export function heldBackUntil(path: string, { heldBack }: SitePages): string | undefined {
  return heldBack.get(/^items\/(.+)\.html$/.exec(path)?.[1] ?? '');
}

/** What is said of a link to an item under an embargo, until its day. */
export function heldBackNotice(destination: string, until: string): Required<Mistake> {
  const kind = 'link to an item that is held back';
  return {
    kind,
    message: `${kind}: ${quote(destination)}`,
    hint: `Its embargo ends on ${until}. Until a build with --as-of ${until} or later, only the words are shown.`,
  };
}

const rootPages = ['index.html', 'topics.html', 'actors.html', 'timeline.html', 'search.html'];

function itemMistake(id: string, destination: string, { items, drafts }: SitePages): Mistake | undefined {
  if (drafts.has(id)) {
    const hint = 'Drafts are left out of the site. Publish the draft, or remove the link.';
    return { kind: 'link to a draft', message: `link to a draft: ${quote(destination)}`, hint };
  }
  if (items.has(id)) return undefined;
  if (rootPages.includes(`${id}.html`)) {
    const hint = `To link to that page of the site, write ../${id}.html.`;
    return {
      kind: 'link to an item that does not exist',
      message: `link to an item that does not exist: ${quote(destination)}`,
      hint,
    };
  }
  const rule = /\.md([?#]|$)/.test(destination)
    ? 'Link to an item by its file name, such as port-strike.md.'
    : `${id}.html would be the address of an item. To link to a saved web page, put it in a folder: files/${id}.html.`;
  return {
    kind: 'link to an item that does not exist',
    message: `link to an item that does not exist: ${quote(destination)}`,
    hint: didYouMeanOneOf(id, items, items) + rule,
  };
}

function ownPageMistake(
  id: string,
  destination: string,
  { ownPages, items }: SitePages,
): Mistake | undefined {
  if (ownPages.has(id)) return undefined;
  const item = items.has(id) ? `To link to the item, write ../items/${id}.md. ` : '';
  return {
    kind: 'link to a page that does not exist',
    message: `link to a page that does not exist: ${quote(destination)}`,
    hint: `${item || didYouMeanOneOf(id, ownPages, ownPages)}Pages are files in pages/ whose names end in .md.`,
  };
}

function entryMistake(
  withArticle: string,
  folder: string,
  id: string,
  destination: string,
  ids: ReadonlySet<string> | undefined,
): Mistake | undefined {
  if (ids === undefined || ids.has(id)) return undefined;
  // From about.md the address has no ../ before the folder.
  const prefix = /^[./]*/.exec(destination)?.[0] ?? '';
  const hint = `${didYouMeanOneOf(id, ids, ids)}The page of ${withArticle} is ${prefix}${folder}/ followed by its id and .html.`;
  return {
    kind: `link to ${withArticle} that does not exist`,
    message: `link to ${withArticle} that does not exist: ${quote(destination)}`,
    hint,
  };
}
