import type { PageOf } from '../page-model.ts';
import { pageRange } from './page-range.ts';
import type { MetaTag } from './tags.ts';

/**
 * What only Zotero has a name for, in the terms of its own RDF, which its translator "Embedded Metadata" reads in `<meta>`:
 * above all that it is an article of a newspaper, whatever the other vocabularies make of it.
 */
export function zoteroTags({ data }: PageOf<'item'>): readonly MetaTag[] {
  const { section, edition, place, page } = data.article.source;
  const fields = { section, edition, place, pages: pageRange(page).first === undefined ? page : undefined };
  return [
    tag('itemType', 'newspaperArticle'),
    ...Object.entries(fields).flatMap(([name, text]) => (text === undefined ? [] : [tag(name, text)])),
  ];
}

function tag(name: string, content: string): MetaTag {
  return { name: `z:${name}`, content };
}
