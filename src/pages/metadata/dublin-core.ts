import type { PageOf } from '../page-model.ts';
import { originalLanguage, publicationDate } from './article-facts.ts';
import { machineDate } from './machine-date.ts';
import type { LinkTag, MetaTag } from './tags.ts';

/**
 * An item in Dublin Core, as its recommendation for HTML has it (https://www.dublincore.org/specifications/dublin-core/dc-html/).
 * There is no identifier: Zotero would look for an ISBN and an ISSN among the digits of an address.
 */
export function dublinCore({ title, data }: PageOf<'item'>): {
  readonly links: readonly LinkTag[];
  readonly tags: readonly MetaTag[];
} {
  const { article, topics } = data;
  const { name, authors = [], url, rights } = article.source;
  const date = machineDate(publicationDate(article));
  return {
    links: [{ rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' }],
    tags: [
      tag('type', 'Text'),
      tag('title', title),
      ...authors.map((author) => tag('creator', author)),
      ...(name === undefined ? [] : [tag('source', name)]),
      ...(date === undefined ? [] : [tag('date', date)]),
      tag('language', originalLanguage(article)),
      ...topics.map((topic) => tag('subject', topic.name)),
      ...(url === undefined ? [] : [tag('relation', url)]),
      ...(rights === undefined ? [] : [tag('rights', rights)]),
    ],
  };
}

function tag(element: string, content: string): MetaTag {
  return { name: `DC.${element}`, content };
}
