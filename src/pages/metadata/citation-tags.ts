import { absoluteUrl } from '../../html/paths.ts';
import type { PageOf, Site } from '../page-model.ts';
import { originalLanguage, publicationDate } from './article-facts.ts';
import { machineDate } from './machine-date.ts';
import { pageRange } from './page-range.ts';
import type { MetaTag } from './tags.ts';

/**
 * The tags of Highwire Press, which reference managers and Google Scholar read. There is no `citation_journal_title`, which
 * would make a journal article of it; what it was published in is `DC.source`. An unknown date is said to be none: Zotero
 * would otherwise take the first date on the page, which is another item's.
 */
export function citationTags({ path, title, data }: PageOf<'item'>, { url }: Site): readonly MetaTag[] {
  const { article } = data;
  const { authors = [], page, issn } = article.source;
  const { first, last } = pageRange(page);
  return [
    tag('title', title),
    ...authors.map((author) => tag('author', author)),
    tag('publication_date', machineDate(publicationDate(article)) ?? noDate),
    ...(first === undefined ? [] : [tag('firstpage', first)]),
    ...(last === undefined ? [] : [tag('lastpage', last)]),
    ...(issn === undefined ? [] : [tag('issn', issn)]),
    tag('language', originalLanguage(article)),
    ...(url === undefined ? [] : [tag('public_url', absoluteUrl(path, url))]),
  ];
}

/** As bibliographies have it. */
const noDate = 'n.d.';

function tag(name: string, content: string): MetaTag {
  return { name: `citation_${name}`, content };
}
