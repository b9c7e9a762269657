import type { ForeignBody, Read } from '../foreign-record.ts';
import type { FileStart, Format } from '../format.ts';
import { textOf } from '../source-text.ts';
import { whyTooLarge } from './file-size.ts';
import { flatten, isNestedTooDeeply, isObject } from './flatten.ts';

/** Saved feeds: RSS, Atom, RDF and JSON Feed. */
export const feed: Format = {
  name: 'feed',
  label: 'feed',
  detect: isFeed,
  read: readFeed,
};

/** Lists of feeds, as feed readers export them. Each feed is a record; none is fetched. */
export const opml: Format = {
  name: 'opml',
  label: 'OPML',
  detect: ({ text }) => /^\s*</.test(text) && /<opml[\s>]/i.test(text),
  read: readOpml,
};

function isFeed({ text }: FileStart): boolean {
  if (/^\s*\{/.test(text)) return /"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(text);
  return /^\s*</.test(text) && /<(?:rss|rdf:RDF|(?:\w+:)?feed)[\s>]/.test(text);
}

/** Of XML, with those of HTML in it. Fourteen million take the parser 2 GB of memory. */
const maxTags = 3_000_000;

async function* readFeed(file: string): AsyncGenerator<Read> {
  const parsed = await parse(file, async (text) => (await import('feedsmith')).parseFeed(text));
  if ('reason' in parsed) {
    yield parsed;
    return;
  }
  const { format, feed: found } = parsed.value;
  const shared = flatten({ ...found, items: undefined, entries: undefined });
  const entries: readonly unknown[] = (format === 'atom' ? found.entries : found.items) ?? [];
  for (const [index, entry] of entries.entries()) {
    if (isObject(entry)) yield recordOf(file, index + 1, entry, shared);
  }
}

async function* readOpml(file: string): AsyncGenerator<Read> {
  const parsed = await parse(file, async (text) => (await import('feedsmith')).parseOpml(text));
  if ('reason' in parsed) {
    yield parsed;
    return;
  }
  let line = 0;
  for (const { outline, folders } of outlinesIn(parsed.value.body?.outlines ?? [], [])) {
    line++;
    const fields = new Map(flatten({ ...outline, outlines: undefined }));
    rename(fields, { text: 'title', htmlUrl: 'url', xmlUrl: 'feed', categories: 'category' });
    if (!fields.has('url')) rename(fields, { feed: 'url' });
    if (folders.length > 0) fields.set('topics', folders);
    yield { file, line, fields };
  }
}

type Parsed<T> = { readonly value: T } | Extract<Read, { reason: string }>;

async function parse<T>(file: string, parser: (text: string) => Promise<T>): Promise<Parsed<T>> {
  const mistake = (reason: string, raw = '') => ({ file, line: 1, reason, raw });
  const tooLarge = whyTooLarge(file);
  if (tooLarge !== undefined) return mistake(tooLarge);
  let text = '';
  for await (const chunk of textOf(file)) text += chunk;
  if (hasMoreTags(text, maxTags)) return mistake('it has too many elements');
  try {
    const value = await parser(text);
    return isNestedTooDeeply(value) ? mistake('it is nested too deeply') : { value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return mistake(`not a feed that can be read: ${reason}`, text.slice(0, 1000));
  }
}

function hasMoreTags(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) if (++count > most) return true;
  return false;
}

/** What the kinds of feeds call what an entry of every feed has. */
const entryNames: Readonly<Record<string, string>> = {
  'title.value': 'title',
  'dc.titles': 'title',
  'dc.title': 'title',
  link: 'url',
  external_url: 'url',
  pubDate: 'published',
  date_published: 'published',
  'dc.dates': 'published',
  'dc.date': 'published',
  date_modified: 'updated',
  'categories.name': 'categories',
  'categories.label': 'categories',
  'categories.term': 'categories',
  'dc.subjects': 'categories',
  'authors.name': 'author',
  authors: 'author',
  'dc.creators': 'author',
  'dc.creator': 'author',
  'guid.value': 'guid',
  id: 'guid',
  'source.title': 'source',
  'source.title.value': 'source',
  'dc.publishers': 'source',
  'dc.languages': 'language',
  'dc.rights': 'rights',
  'rights.value': 'rights',
  'summary.value': 'summary',
};

/** Where the text of an entry is, the longest first; what of these is not its text is its summary. */
const textNames = ['content.encoded', 'content.value', 'content_html', 'content_text', 'description'];

/** Of a feed, and of each of its entries. */
const feedNames: Readonly<Record<string, string>> = {
  title: 'source',
  'title.value': 'source',
  language: 'language',
  'xml.lang': 'language',
  copyright: 'rights',
  'rights.value': 'rights',
};

/** What only says how others are to be read. */
const leftOut = ['title.type', 'content.type', 'summary.type', 'guid.isPermaLink', 'rdf.about'];

function recordOf(
  file: string,
  line: number,
  entry: Readonly<Record<string, unknown>>,
  shared: ReadonlyMap<string, readonly string[]>,
): Read {
  const { links, ...rest } = entry;
  const fields = new Map(flatten({ ...rest, link: rest['link'] ?? alternate(links) }));
  for (const name of leftOut) fields.delete(name);
  const [text, summary] = textNames.filter((name) => (fields.get(name)?.[0] ?? '').trim() !== '');
  const kind: ForeignBody['kind'] = text === 'content_text' ? 'text' : 'html';
  const body = text === undefined ? undefined : { kind, text: fields.get(text)?.join('\n\n') ?? '' };
  if (summary !== undefined) rename(fields, { [summary]: 'summary' });
  for (const name of textNames) fields.delete(name);
  rename(fields, entryNames);
  // An entry that says only when it was changed last was published then, or before.
  const updated = fields.get('updated')?.[0] ?? '';
  const day = /^\d{4}-\d\d-\d\d/.exec(updated)?.[0];
  if (!fields.has('published') && day !== undefined) fields.set('published', [`${day}?`]);
  for (const [from, to] of Object.entries(feedNames)) {
    const texts = shared.get(from);
    if (texts !== undefined && !fields.has(to)) fields.set(to, texts);
  }
  return { file, line, fields, body };
}

/** The address of the page that an entry of Atom is about. */
function alternate(links: unknown): unknown {
  const objects = Array.isArray(links) ? links.filter(isObject) : [];
  const found = objects.find(({ rel }) => rel === undefined || rel === 'alternate');
  return found?.['href'];
}

/** The first name for something that is there counts, and later ones stay as they are. */
function rename(fields: Map<string, readonly string[]>, names: Readonly<Record<string, string>>): void {
  for (const [from, to] of Object.entries(names)) {
    const texts = fields.get(from);
    if (texts === undefined || from === to || fields.has(to)) continue;
    fields.delete(from);
    fields.set(to, texts);
  }
}

interface Outline {
  readonly outline: Readonly<Record<string, unknown>>;
  /** Names of the outlines that it is in. */
  readonly folders: readonly string[];
}

/** The outlines that lead somewhere. */
function* outlinesIn(outlines: readonly unknown[], folders: readonly string[]): Iterable<Outline> {
  for (const outline of outlines) {
    if (!isObject(outline)) continue;
    const { outlines: inner, text, xmlUrl, htmlUrl, url } = outline;
    if (xmlUrl !== undefined || htmlUrl !== undefined || url !== undefined) yield { outline, folders };
    if (Array.isArray(inner)) {
      yield* outlinesIn(inner, typeof text === 'string' && text !== '' ? [...folders, text] : folders);
    }
  }
}
