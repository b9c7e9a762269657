import { decodeHTMLStrict } from 'entities';
import { actorTypes } from '../records/actor.ts';
import { isWebAddress } from '../records/address.ts';
import { isDay } from '../records/date.ts';
import type { Status } from '../records/item.ts';
import { normalizeLanguage } from '../records/language.ts';
import type { MappedFields } from '../records/map-fields.ts';
import { normalizeIssn } from '../records/normalize-source.ts';
import { isMistake } from '../records/problem.ts';
import type { AttachedFile } from './attached-file.ts';
import type { BodyMarkdown } from './body-markdown.ts';
import { shortTitle } from './guess-text-fields.ts';
import { ownKeyOf } from './own-key.ts';
import type { DateReader } from './read-date.ts';
import { tidyText } from './tidy-text.ts';

/** The item that a foreign record becomes, as its file says it. */
export interface ItemDraft {
  /** By key, in the order of the file; parts of the source as `source.url`. Texts are tidy and not empty. */
  readonly front: ReadonlyMap<string, FrontValue>;
  /** For the archivist to decide: comments below the front matter's fields. */
  readonly notes: readonly string[];
  /** Markdown, without empty lines around it. Files in it have the addresses of `attachments`. */
  readonly body: string;
  /** Files to be copied beside the item. */
  readonly attachments: readonly AttachedFile[];
  /** What could not be read as what it was mapped to, and is kept as a note. */
  readonly unread: readonly UnreadValue[];
}

export type FrontValue = string | readonly string[];

export interface UnreadValue {
  /** The key of the item. */
  readonly key: string;
  readonly text: string;
}

/** What was read of a record. */
export interface ReadRecord {
  readonly mapped: MappedFields;
  readonly body: BodyMarkdown;
  readonly dates: DateReader;
  /** Comments from its format. */
  readonly notes?: readonly string[] | undefined;
  readonly files?: RecordFiles | undefined;
}

/** The files of a record. */
export interface RecordFiles {
  readonly attachments: readonly AttachedFile[];
  /** Addresses of pictures of other sites, to be shown above the text. */
  readonly remote: readonly string[];
  /** What fields that name files say beside these; kept as fields of the archive's own. */
  readonly rest: ReadonlyMap<string, readonly string[]>;
}

const noFiles: RecordFiles = { attachments: [], remote: [], rest: new Map() };

/** The draft of a record; undefined where it has no title, no text and no address. */
export function draftOf({
  mapped,
  body,
  dates,
  notes = [],
  files = noFiles,
}: ReadRecord): ItemDraft | undefined {
  const unread: UnreadValue[] = [];
  const text = (target: Parameters<typeof mapped.single.get>[0]): string =>
    tidyText(withoutReferences(mapped.single.get(target)?.text ?? ''));
  const parsed = (target: Parameters<typeof text>[0], parse: (text: string) => string | undefined) => {
    const words = text(target);
    if (words === '') return undefined;
    const value = parse(words);
    if (value === undefined) unread.push({ key: target, text: words });
    return value;
  };
  const name = text('source.name');
  // Many tables have the address in the column of the source.
  const isAddress = readAddress(name) !== undefined && !mapped.single.has('source.url');
  const url = isAddress ? readAddress(name) : parsed('source.url', readAddress);
  const id = text('id');
  const title = text('title') || shortTitle(body.text) || shortTitle(text('summary')) || url;
  if (title === undefined || title === '') return undefined;
  const dateWords = text('date');
  const date = parsed('date', dates.read) ?? 'unknown';
  const isOtherDate = text('source.published') !== dateWords;
  const published = isOtherDate ? parsed('source.published', dates.read) : undefined;
  const single: Readonly<Record<string, FrontValue | undefined>> = {
    summary: text('summary'),
    language: parsed('language', readLanguage),
    dateline: text('dateline'),
    'source.name': isAddress ? undefined : name,
    'source.author': authorsOf(mapped),
    'source.published': published === date ? undefined : published,
    'source.page': text('source.page'),
    'source.section': text('source.section'),
    'source.edition': text('source.edition'),
    'source.place': text('source.place'),
    'source.issn': parsed('source.issn', readIssn),
    'source.language': parsed('source.language', readLanguage),
    'source.url': url,
    'source.retrieved': parsed('source.retrieved', (words) => dayOf(dates.read(words))),
    'source.archived': parsed('source.archived', readAddress),
    'source.rights': text('source.rights'),
    'source.id': text('source.id') || (isWebAddress(id) && url !== undefined ? undefined : id),
    status: parsed('status', readStatus),
  };
  const front = new Map<string, FrontValue>([
    ['title', title],
    ['date', date],
  ]);
  // The words of a date that cannot be read are part of the item.
  if (unread.some(({ key }) => key === 'date')) front.set('dateText', dateWords);
  const topics = distinct(mapped.lists.get('topics') ?? []);
  const actors = distinct(actorTags(mapped));
  if (topics.length > 0) front.set('topics', topics);
  if (actors.length > 0) front.set('actors', actors);
  for (const [key, value] of Object.entries(single)) {
    if (value !== undefined && value.length > 0 && !(key === 'status' && value === 'published'))
      front.set(key, value);
  }
  for (const [name, values] of [...mapped.own, ...files.rest]) {
    const key = ownKeyOf(name);
    // Of names that differ only in what a key may not have.
    const before = front.get(key) ?? [];
    const texts = [before, ...values.map(tidyText)].flat().filter((each) => each !== '');
    const [first] = texts;
    if (first !== undefined) front.set(key, texts.length === 1 ? first : texts);
  }
  const unreadNotes = unread
    .filter(({ key }) => key !== 'date')
    .map(({ key, text: words }) => `${key}? ${words}`);
  return {
    front,
    notes: [...unreadNotes, ...notes].map(tidyText),
    body: withFiles(body.markdown, files, title),
    attachments: files.attachments,
    unread,
  };
}

/** Pictures above the text, since they are of the whole item, and other files below it. */
function withFiles(body: string, { attachments, remote }: RecordFiles, title: string): string {
  const shown = attachments.filter(({ place, isPicture }) => place === 'above' && isPicture);
  const listed = attachments.filter(
    ({ place, isPicture }) => place === 'below' || (place === 'above' && !isPicture),
  );
  const addresses = [...shown.map(({ address }) => address), ...remote];
  const above = addresses.map((address) => `![${plainWords(title)}](${destination(address)})`);
  const below = listed.map(({ address, name, isPicture }) => {
    const words = plainWords(name);
    return isPicture ? `![${words.replace(/\.[^.]*$/, '')}](${address})` : `- [${words}](${address})`;
  });
  return [...above, body, ...below].filter((part) => part !== '').join('\n\n');
}

function destination(address: string): string {
  return /[()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
}

/** Words in the brackets of a link. */
function plainWords(text: string): string {
  return tidyText(text).replace(/[\\`*_[\]<>&~{]/g, '\\$&');
}

/** Each by name, where the record has them apart. */
function authorsOf({ single }: MappedFields): FrontValue {
  const authors = (single.get('source.author')?.texts ?? [])
    .flatMap((text) => tidyText(withoutReferences(text)).split(/\s*;\s+/))
    .filter((author) => author !== '');
  return authors.length === 1 ? (authors[0] ?? '') : authors;
}

function* actorTags({ lists }: MappedFields): Iterable<string> {
  for (const type of actorTypes) {
    const prefix = type === 'unknown' ? '' : `${type}: `;
    for (const name of lists.get(`actors.${type}`) ?? []) yield prefix + name;
  }
}

function distinct(texts: Iterable<string>): readonly string[] {
  return [...new Set([...texts].map(tidyText))].filter((each) => each !== '');
}

/** An address as it is, or with the scheme that it lacks where there can be no doubt. */
function readAddress(text: string): string | undefined {
  for (const candidate of [text, text.replaceAll(' ', '%20'), `https://${text}`]) {
    if (candidate !== `https://${text}` || /^www\.[^\s/]+\.\S+$/i.test(text)) {
      if (isWebAddress(candidate)) return candidate;
    }
  }
  return undefined;
}

function readIssn(text: string): string | undefined {
  const issn = normalizeIssn(text);
  return isMistake(issn) ? undefined : issn;
}

function dayOf(date: string | undefined): string | undefined {
  return date !== undefined && isDay(date) ? date : undefined;
}

/** `Tom &amp; Jerry` in a table is what its program had in HTML. */
function withoutReferences(text: string): string {
  return /&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i.test(text) ? decodeHTMLStrict(text) : text;
}

/** `en_GB` and `eng` are written as BCP 47 does, and `English` or `Deutsch` by its code. */
function readLanguage(text: string): string | undefined {
  const tag = text.replaceAll('_', '-');
  if (isMistake(normalizeLanguage(tag))) return languageCodes().get(text.toLowerCase());
  return Intl.getCanonicalLocales(tag)[0];
}

let codes: ReadonlyMap<string, string> | undefined;

/** Of interfaces of databases. */
const interfaceLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

/** The languages with codes of two letters, by their names in some languages and in their own. */
function languageCodes(): ReadonlyMap<string, string> {
  if (codes !== undefined) return codes;
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const all = letters.flatMap((a) => letters.map((b) => a + b));
  const found = new Map<string, string>();
  const add = (language: string, code: string) => {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    const name = names.of(code)?.toLowerCase();
    if (name !== undefined && !found.has(name)) found.set(name, code);
  };
  for (const language of interfaceLanguages) for (const code of all) add(language, code);
  for (const code of all) if (Intl.DisplayNames.supportedLocalesOf([code]).length > 0) add(code, code);
  codes = found;
  return codes;
}

/** What other programs call an item that is published or not. */
function readStatus(text: string): Status | undefined {
  const word = text.toLowerCase();
  if (/^(draft|auto-draft|private|pending|future|inherit|trash|false|0)$/.test(word)) return 'draft';
  if (/^(withdrawn|canceled|cancelled)$/.test(word)) return 'withdrawn';
  return /^(publish|published|public|usable|true|1)$/.test(word) ? 'published' : undefined;
}
