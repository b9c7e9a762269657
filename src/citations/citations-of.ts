import type { Item } from '../records/item.ts';
import type { Source } from '../records/source.ts';
import type { Citation } from './citation.ts';
import { citationDate } from './citation-date.ts';
import { citationName } from './citation-name.ts';

/** What a citation needs of an item. */
export interface CitedItem
  extends Pick<Item, 'id' | 'title' | 'date' | 'language' | 'source' | 'otherSources'> {
  /** The summary that its file gives. */
  readonly abstract?: string;
  /** The names of its topics. */
  readonly keywords?: readonly string[];
}

export interface CitingArchive {
  readonly title: string;
  /** Absolute address of its page of the item, if the site has an address. */
  readonly recordUrl?: string;
}

/**
 * How an item can be cited: as each of its sources published it, the first of which is what readers cite, and last as the
 * page of the archive, which is also the only one where no source is named.
 */
export function citationsOf(item: CitedItem, archive: CitingArchive): readonly [Citation, ...Citation[]] {
  const sources = [item.source, ...(item.otherSources ?? [])].filter(
    ({ name, url }) => name !== undefined || url !== undefined,
  );
  const [first, ...rest] = sources.map((source, i) => citationOfSource(item, source, i));
  const record = citationOfRecord(item, archive);
  return first === undefined ? [record] : [first, ...rest, record];
}

function citationOfSource(item: CitedItem, source: Source, index: number): Citation {
  const { name, published, page, section, edition, place, issn, url, retrieved, archived, rights, id } =
    source;
  const issued = citationDate((published ?? item.date).edtf);
  const accessed = retrieved === undefined ? undefined : citationDate(retrieved);
  return {
    id: index === 0 ? item.id : `${item.id}-${index + 1}`,
    type: 'article-newspaper',
    title: item.title,
    ...authorsOf(source),
    ...(name !== undefined && { 'container-title': name }),
    ...(issued && { issued }),
    ...(page !== undefined && { page }),
    ...(section !== undefined && { section }),
    ...(edition !== undefined && { edition }),
    ...(place !== undefined && { 'publisher-place': place }),
    ...(issn !== undefined && { ISSN: issn }),
    language: source.language ?? item.language,
    ...(url !== undefined && { URL: url }),
    ...(accessed && { accessed }),
    ...(archived !== undefined && { archive: keeperOf(archived), archive_location: archived }),
    ...(id !== undefined && { 'call-number': id }),
    ...about(item),
    ...(rights !== undefined && { custom: { rights } }),
  };
}

/** The page of the archive. Its text is that of the item, so its authors and its date are, too. */
function citationOfRecord(item: CitedItem, { title, recordUrl }: CitingArchive): Citation {
  const { source } = item;
  const issued = citationDate((source.published ?? item.date).edtf);
  return {
    id: `${item.id}-record`,
    type: 'webpage',
    title: item.title,
    ...authorsOf(source),
    'container-title': title,
    ...(issued && { issued }),
    language: item.language,
    ...(recordUrl !== undefined && { URL: recordUrl }),
    ...about(item),
    ...(source.rights !== undefined && { custom: { rights: source.rights } }),
  };
}

function authorsOf({ authors = [], language }: Source): Pick<Citation, 'author'> {
  return authors.length === 0 ? {} : { author: authors.map((author) => citationName(author, language)) };
}

function about({ abstract = '', keywords = [] }: CitedItem): Pick<Citation, 'keyword' | 'abstract'> {
  return {
    ...(keywords.length > 0 && { keyword: keywords.join('; ') }),
    ...(abstract !== '' && { abstract }),
  };
}

/** Who keeps an archived copy, by the host of its address. */
function keeperOf(url: string): string {
  const host = new URL(url).host.replace(/^www\./, '');
  return keepers[host] ?? host;
}

const keepers: Readonly<Record<string, string>> = {
  'web.archive.org': 'Internet Archive',
  'archive.org': 'Internet Archive',
  'perma.cc': 'Perma.cc',
  'arquivo.pt': 'Arquivo.pt',
  'webarchive.nationalarchives.gov.uk': 'The National Archives',
  'webarchive.org.uk': 'UK Web Archive',
};
