import { SaxesParser } from 'saxes';

/**
 * What is wrong with an Atom feed by the rules of RFC 4287 that a schema and a reader of XML can check: well-formed XML
 * in the namespace of Atom, the elements that are required and those that may be there once, the form of dates and
 * addresses, links, and ids that differ.
 */
export function atomProblems(xml: string): readonly string[] {
  const problems: string[] = [];
  const feed = readXml(xml, problems);
  if (feed === undefined) return problems;
  if (feed.name !== 'feed') problems.push(`the root is ${feed.name}`);
  const entries = feed.children.filter(({ name }) => name === 'entry');
  const ids = new Set<string>();
  for (const element of [feed, ...entries]) {
    const where = element === feed ? 'feed' : `entry ${textOf(element, 'id')}`;
    const known = element === feed ? feedElements : entryElements;
    for (const { name } of element.children) if (!known.has(name)) problems.push(`${where}: unknown ${name}`);
    for (const name of ['id', 'title', 'updated']) {
      if (all(element, name).length !== 1) problems.push(`${where}: ${all(element, name).length} × ${name}`);
    }
    for (const name of ['published', 'rights', 'subtitle', 'summary', 'content']) {
      if (all(element, name).length > 1) problems.push(`${where}: ${name} more than once`);
    }
    for (const name of ['updated', 'published']) {
      for (const { text } of all(element, name))
        if (!isDateTime(text)) problems.push(`${where}: ${name} ${text}`);
    }
    const id = textOf(element, 'id');
    if (!isUri(id)) problems.push(`${where}: id is no URI`);
    if (ids.has(id) && element !== feed) problems.push(`${where}: id of another`);
    ids.add(id);
    checkLinks(element, where, problems);
    for (const person of all(element, 'author')) {
      if (textOf(person, 'name') === '') problems.push(`${where}: author without a name`);
      for (const { name } of person.children)
        if (!['name', 'uri', 'email'].includes(name)) problems.push(`${where}: author has ${name}`);
    }
    for (const { attributes } of all(element, 'category'))
      if (!attributes['term']) problems.push(`${where}: category without a term`);
    for (const text of ['title', 'subtitle', 'summary', 'content', 'rights'].flatMap((name) =>
      all(element, name),
    ))
      if (!['text', 'html', undefined].includes(text.attributes['type']))
        problems.push(`${where}: ${text.name} of type ${text.attributes['type']}`);
  }
  // Entries without an author have that of the feed.
  if (all(feed, 'author').length === 0 && entries.some((entry) => all(entry, 'author').length === 0))
    problems.push('an entry has no author');
  const updated = entries.map((entry) => textOf(entry, 'updated'));
  if (updated.some((each) => each > textOf(feed, 'updated')))
    problems.push('an entry is newer than the feed');
  return problems;
}

/** What is wrong with a JSON Feed by version 1.1 of its specification (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeedProblems(json: string): readonly string[] {
  const problems: string[] = [];
  const feed: unknown = JSON.parse(json);
  if (!isRecord(feed)) return ['no object'];
  if (feed['version'] !== 'https://jsonfeed.org/version/1.1') problems.push(`version ${feed['version']}`);
  checkKeys(feed, feedKeys, 'feed', problems);
  if (!isText(feed['title'])) problems.push('no title');
  const items: readonly unknown[] = Array.isArray(feed['items']) ? feed['items'] : [];
  if (!Array.isArray(feed['items'])) problems.push('no items');
  const ids = new Set<unknown>();
  for (const item of items) {
    if (!isRecord(item)) return [...problems, 'an item is no object'];
    const where = `item ${item['id']}`;
    checkKeys(item, itemKeys, where, problems);
    if (!isText(item['id'])) problems.push(`${where}: no id`);
    if (ids.has(item['id'])) problems.push(`${where}: id of another`);
    ids.add(item['id']);
    if (!isText(item['content_html']) && !isText(item['content_text'])) problems.push(`${where}: no content`);
    const published = item['date_published'];
    if (published !== undefined && !isDateTime(published)) problems.push(`${where}: date ${published}`);
  }
  return problems;
}

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const atom = 'http://www.w3.org/2005/Atom';

/** Elements of Atom without their prefix, others with the name of their namespace. */
function readXml(xml: string, problems: string[]): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => problems.push(error.message));
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = uri === atom ? local : `${uri} ${local}`;
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function textOf(element: XmlElement, name: string): string {
  return all(element, name)[0]?.text ?? '';
}

function checkLinks(element: XmlElement, where: string, problems: string[]): void {
  const links = all(element, 'link').map(({ attributes }) => attributes);
  for (const { href = '' } of links) if (!isUri(href)) problems.push(`${where}: link to ${href}`);
  const alternates = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  const kinds = new Set(alternates.map(({ type, hreflang }) => `${type} ${hreflang}`));
  if (kinds.size < alternates.length) problems.push(`${where}: alternates of one kind`);
  if (alternates.length === 0 && all(element, 'content').length === 0)
    problems.push(`${where}: neither content nor alternate`);
  if (element.name === 'feed' && !links.some(({ rel }) => rel === 'self')) problems.push('no link to itself');
}

const common = ['author', 'category', 'contributor', 'id', 'link', 'rights', 'title', 'updated'];
const feedElements = new Set([...common, 'entry', 'generator', 'icon', 'logo', 'subtitle']);
const entryElements = new Set([...common, 'content', 'published', 'source', 'summary']);

const feedKeys = new Set(
  'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items'.split(
    ' ',
  ),
);
const itemKeys = new Set(
  'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments'.split(
    ' ',
  ),
);

function checkKeys(
  record: Readonly<Record<string, unknown>>,
  keys: ReadonlySet<string>,
  where: string,
  problems: string[],
): void {
  for (const key of Object.keys(record))
    if (!keys.has(key) && !key.startsWith('_')) problems.push(`${where}: unknown ${key}`);
  for (const key of ['url', 'external_url', 'home_page_url', 'feed_url']) {
    const value = record[key];
    if (value !== undefined && !(isText(value) && isUri(value))) problems.push(`${where}: ${key} ${value}`);
  }
  for (const author of Array.isArray(record['authors']) ? record['authors'] : [])
    if (!isRecord(author) || !(isText(author['name']) || isText(author['url'])))
      problems.push(`${where}: an author without a name`);
  const tags: readonly unknown[] = Array.isArray(record['tags']) ? record['tags'] : [];
  if (!tags.every(isText)) problems.push(`${where}: a tag is no text`);
}

/** RFC 3339, and a moment that exists. */
function isDateTime(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

/** In ASCII and without spaces, as RFC 3986 wants it. */
function isUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:[\x21-\x7e]+$/.test(text) && !/[<>"{}|\\^`]/.test(text) && URL.canParse(text);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
