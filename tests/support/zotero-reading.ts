import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What Zotero saves of a page. */
export interface ZoteroItem {
  readonly itemType: string;
  readonly title?: string | undefined;
  readonly creators: readonly { readonly firstName: string; readonly lastName: string }[];
  readonly publicationTitle?: string | undefined;
  readonly date?: string | undefined;
  readonly pages?: string | undefined;
  readonly section?: string | undefined;
  readonly edition?: string | undefined;
  readonly place?: string | undefined;
  readonly ISSN?: string | undefined;
  readonly language?: string | undefined;
  readonly url: string;
  readonly rights?: string | undefined;
  readonly abstractNote?: string | undefined;
}

/**
 * Reads a page by the rules of Zotero's translator "Embedded Metadata" and of "RDF", which it gives the tags with a known
 * prefix (https://github.com/zotero/translators, in their state of June 2026): as far as they concern the tags that pages of
 * ours may have, those that would spoil the reading included. In short:
 *
 * - a tag `dc.title`, `og:title` or `z:place` is a statement of RDF, whose first value counts;
 * - tags of Highwire Press win over these, a `citation_journal_title` wins over every other type;
 * - what is missing is guessed from the page: author, date, address, abstract.
 */
export function zoteroItem(html: string, address: string): ZoteroItem {
  const page = elementsOf(parse(html));
  const metas = page.filter(({ tag, inHead }) => tag === 'meta' && inHead);
  const statements = new Map<string, string[]>();
  const prefixes = new Map(knownPrefixes);
  for (const { tag, attributes } of page) {
    const [, prefix] = /^schema\.([a-zA-Z]+)/.exec(attributes.get('rel') ?? '') ?? [];
    if (tag === 'link' && prefix) prefixes.set(prefix.toLowerCase(), attributes.get('href') ?? '');
  }
  for (const { attributes } of metas) {
    const name = attributes.get('name') || attributes.get('property');
    const value = attributes.get('content');
    if (!name || !value) continue;
    const parts = name.split(/[.:_]/);
    const inner = parts.length > 2 && prefixes.has(parts[1]?.toLowerCase() ?? '');
    const prefix = parts[inner ? 1 : 0]?.toLowerCase() ?? '';
    const namespace = prefixes.get(prefix);
    if (namespace === undefined) continue;
    const property = name.slice((inner ? (parts[0]?.length ?? 0) + 1 : 0) + prefix.length + 1);
    const key = namespace + property.charAt(0).toLowerCase() + property.slice(1);
    statements.set(key, [...(statements.get(key) ?? []), value]);
  }
  const rdf = (...keys: readonly (readonly [string, string])[]) => {
    for (const [prefix, property] of keys) {
      const [value] = statements.get((knownPrefixes.get(prefix) ?? '') + property) ?? [];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const all = (name: string) =>
    metas.flatMap(({ attributes }) =>
      attributes.get('name')?.endsWith(name) ? (attributes.get('content') ?? '') : [],
    );
  const meta = (name: string) => all(name)[0]?.trim().replace(/\s+/g, ' ') || undefined;

  const ofType = (kind: string) => ({ dc: dcTypes, og: ogTypes })[kind]?.[rdf([kind, 'type']) ?? ''];
  const itemType =
    (all('citation_journal_title').length > 0 && 'journalArticle') ||
    (all('citation_inbook_title').length > 0 && 'bookSection') ||
    rdf(['z', 'itemType'], ['z', 'type']) ||
    ofType('og') ||
    ofType('dc') ||
    (all('citation_title').length > 0 && 'journalArticle') ||
    'webpage';

  const names = all('citation_author').flatMap((text, _, { length }) =>
    splitAuthors(text, length, meta('citation_language')),
  );
  const rdfNames = statements.get(`${knownPrefixes.get('dc')}creator`) ?? [];
  const guessed = all('author').filter((name) => name !== '');
  const authors = [names, rdfNames, guessed].find((each) => each.length > 0) ?? bylines(page);

  const [rdfFirst, rdfLast] = rdf(['z', 'pages'])?.split(/\s*-\s*/) ?? [];
  const first =
    meta('citation_firstpage')
      ?.replace(/[-–]/g, '-')
      .split(/\s*-\s*/)[0] ?? rdfFirst;
  const last = meta('citation_lastpage') ?? rdfLast;

  const time = page.find(({ tag, attributes }) => tag === 'time' && attributes.has('datetime'));
  const siteName = ['blogPost', 'webpage', 'newspaperArticle'].includes(itemType)
    ? rdf(['og', 'site_name'])
    : undefined;
  const issn =
    all('citation_issn').join(', ') ||
    (statements.get(`${knownPrefixes.get('dc')}identifier`) ?? []).find(isIssn);
  const canonical = page.find(
    ({ tag, attributes }) => tag === 'link' && attributes.get('rel') === 'canonical',
  );
  return {
    itemType,
    title:
      meta('citation_title') ??
      rdf(['dc', 'title'], ['og', 'title']) ??
      page.find(({ tag }) => tag === 'title')?.text,
    creators: authors.map(splitName),
    publicationTitle: rdf(['z', 'publicationTitle'], ['dc', 'source']) ?? siteName,
    date:
      meta('citation_date') ??
      meta('citation_publication_date') ??
      rdf(['og', 'published_time'], ['article', 'published_time'], ['dc', 'date']) ??
      time?.attributes.get('datetime'),
    pages: first === undefined ? undefined : first + (last === undefined ? '' : `-${last}`),
    section: rdf(['z', 'section'], ['article', 'section']),
    edition: rdf(['z', 'edition']),
    place: rdf(['z', 'place']),
    ISSN: issn === '' ? undefined : issn,
    language: meta('citation_language') ?? rdf(['dc', 'language']),
    url: meta('citation_public_url') ?? rdf(['og', 'url']) ?? canonical?.attributes.get('href') ?? address,
    rights: rdf(['dc', 'rights']),
    abstractNote: rdf(['og', 'description']) ?? meta('description'),
  };
}

const knownPrefixes: ReadonlyMap<string, string> = new Map([
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['prism', 'http://prismstandard.org/namespaces/1.2/basic/'],
  ['eprints', 'http://purl.org/eprint/terms/'],
  ['og', 'http://ogp.me/ns#'],
  ['article', 'http://ogp.me/ns/article#'],
  ['z', 'http://www.zotero.org/namespaces/export#'],
]);

/** Types that decide; others, such as `article` of Open Graph and `Text` of Dublin Core, are guesses that come last. */
const ogTypes: Readonly<Record<string, string>> = { website: 'webpage', book: 'book' };
const dcTypes: Readonly<Record<string, string>> = {
  newspaperArticle: 'newspaperArticle',
  article: 'journalArticle',
};

/** Of a single tag, what stands before and after a comma are two authors, if both are several words. */
function splitAuthors(text: string, tags: number, language: string | undefined): readonly string[] {
  const parts = text.split(/\s*;\s*/);
  if (parts.length > 1 || tags > 1) return parts;
  const [before = '', after = '', ...others] = text.split(/\s*,\s*/);
  const isSpanishName = others.length === 0 && language === 'es' && before.split(' ').length === 2;
  const areTwo = before.includes(' ') && after.includes(' ') && !isSpanishName;
  return areTwo ? [before, after, ...others] : [text];
}

function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const [last = '', first] = name.split(/\s*,\s*/);
  if (first !== undefined) return { firstName: first, lastName: last };
  const words = name.split(' ');
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
}

/** Where nothing names an author, an element whose class says so. */
function bylines(page: readonly PageElement[]): readonly string[] {
  return page.flatMap(({ attributes, text }) =>
    /byline|vcard/i.test(attributes.get('class') ?? '') && text !== '' ? text : [],
  );
}

/** Eight digits of which the last one checks the others, also within an address. */
function isIssn(text: string): boolean {
  const [, digits = '', check] = /\b(\d{7})([\dxX])\b/.exec(text.replaceAll('-', '')) ?? [];
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0);
  return check !== undefined && (sum + (/x/i.test(check) ? 10 : Number(check))) % 11 === 0;
}

interface PageElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly inHead: boolean;
  readonly text: string;
}

function elementsOf(node: DefaultTreeAdapterTypes.Node, inHead = false): readonly PageElement[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const isHead = inHead || node.nodeName === 'head';
  const below = children.flatMap((child) => elementsOf(child, isHead));
  if (!('tagName' in node)) return below;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  return [{ tag: node.tagName, attributes, inHead, text: textOf(node) }, ...below];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
