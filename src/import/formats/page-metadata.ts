import type { DefaultTreeAdapterTypes } from 'parse5';
import { flatten, isNestedTooDeeply, isObject } from './flatten.ts';
import { append } from './xml.ts';

/** What a web page says of itself, by our names, in the order of how much it can be trusted. Texts may be empty. */
export type PageMetadata = ReadonlyMap<PageField, readonly string[]>;

export type PageField = keyof typeof metaNames;

/** Names of `meta` elements; a day of a change is none of publication. */
const metaNames = {
  title: [
    'og:title',
    'citation_title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'twitter:title',
    'headline',
  ],
  published: [
    ...['article:published_time', 'citation_publication_date', 'citation_date', 'dc.date.issued'],
    ...['dcterms.issued', 'dcterms.created', 'dc.date', 'parsely-pub-date', 'pubdate', 'publishdate'],
    ...['date', 'sailthru.date', 'datepublished'],
  ],
  summary: ['og:description', 'description', 'dc.description', 'dcterms.abstract', 'twitter:description'],
  author: ['author', 'citation_author', 'dc.creator', 'parsely-author', 'byl', 'article:author'],
  'site name': ['og:site_name', 'citation_journal_title', 'dc.publisher', 'application-name', 'publisher'],
  url: ['og:url', 'citation_public_url'],
  language: ['og:locale', 'citation_language', 'dc.language'],
  keywords: ['article:tag', 'news_keywords', 'citation_keywords', 'keywords', 'dc.subject', 'parsely-tags'],
  section: ['article:section', 'parsely-section'],
  rights: ['dc.rights', 'copyright'],
  page: ['citation_firstpage'],
  issn: ['citation_issn'],
  'print section': [],
  edition: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The same in JSON-LD: https://schema.org/NewsArticle. */
const schemaNames: ReadonlyMap<string, PageField> = new Map([
  ['headline', 'title'],
  ['name', 'title'],
  ['datePublished', 'published'],
  ['description', 'summary'],
  ['author', 'author'],
  ['author.name', 'author'],
  ['publisher.name', 'site name'],
  ['url', 'url'],
  ['inLanguage', 'language'],
  ['keywords', 'keywords'],
  ['articleSection', 'section'],
  ['copyrightNotice', 'rights'],
  ['printPage', 'page'],
  ['printSection', 'print section'],
  ['printEdition', 'edition'],
]);

interface Found {
  readonly schema: Map<PageField, string[]>;
  readonly meta: Map<string, string[]>;
  readonly page: Map<PageField, string[]>;
}

/** Reads `meta`, JSON-LD, the canonical address, the language and the title of a page. */
export function pageMetadata(document: DefaultTreeAdapterTypes.Document): PageMetadata {
  const found: Found = { schema: new Map(), meta: new Map(), page: new Map() };
  for (const element of elementsIn(document)) readElement(element, found);
  const fields = new Map<PageField, readonly string[]>();
  for (const field of pageFields) {
    const canonical = field === 'url' || field === 'language' ? (found.page.get(field) ?? []) : [];
    const meta = metaNames[field].map((name) => found.meta.get(name) ?? []);
    const texts = [
      ...canonical,
      ...(found.schema.get(field) ?? []),
      ...meta.flat(),
      ...(found.page.get(field) ?? []),
    ];
    const distinct = [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
    if (distinct.length > 0) fields.set(field, distinct);
  }
  return fields;
}

const pageFields = Object.keys(metaNames).filter((name): name is PageField => name in metaNames);

/** A page may be nested deeply. */
function* elementsIn(document: DefaultTreeAdapterTypes.Document): Iterable<DefaultTreeAdapterTypes.Element> {
  const left: DefaultTreeAdapterTypes.ChildNode[] = [...document.childNodes].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child !== undefined) left.push(child);
    }
  }
}

function readElement(element: DefaultTreeAdapterTypes.Element, { schema, meta, page }: Found): void {
  const attribute = (name: string) => element.attrs.find((each) => each.name === name)?.value ?? '';
  switch (element.tagName) {
    case 'html':
      add(page, 'language', attribute('lang'));
      break;
    case 'title':
      if (!page.has('title')) add(page, 'title', textIn(element));
      break;
    case 'link':
      if (attribute('rel').toLowerCase() === 'canonical') add(page, 'url', attribute('href'));
      break;
    case 'meta': {
      const name = attribute('property') || attribute('name') || attribute('itemprop');
      add(meta, name.toLowerCase(), attribute('content'));
      break;
    }
    case 'time':
      if (attribute('itemprop') === 'datePublished' || element.attrs.some(({ name }) => name === 'pubdate'))
        add(page, 'published', attribute('datetime'));
      break;
    case 'script':
      if (attribute('type').toLowerCase() === 'application/ld+json') readSchema(textIn(element), schema);
  }
}

function textIn({ childNodes }: DefaultTreeAdapterTypes.Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function add<Name>(fields: Map<Name, string[]>, name: Name, text: string): void {
  if (text.trim() !== '') append(fields, name, text);
}

function readSchema(text: string, schema: Map<PageField, string[]>): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  if (isNestedTooDeeply(value)) return;
  const graph = isObject(value) && Array.isArray(value['@graph']) ? value['@graph'] : value;
  const objects = (Array.isArray(graph) ? graph : [graph]).filter(isObject);
  const article = objects.find((each) => [each['@type']].flat().some(isArticle));
  if (article === undefined || schema.size > 0) return;
  for (const [name, texts] of flatten(article)) {
    const field = schemaNames.get(name);
    if (field !== undefined) for (const each of texts) add(schema, field, each);
  }
}

function isArticle(type: unknown): boolean {
  return typeof type === 'string' && /(?:Article|Posting|^Report)$/.test(type);
}
