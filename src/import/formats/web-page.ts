import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { decodeMarkup } from '../../attachments/decode-markup.ts';
import { isWebAddress } from '../../records/address.ts';
import type { ForeignRecord, Read, UnreadableRecord } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { type ArticleText, articleText } from './article-text.ts';
import { whyTooLarge } from './file-size.ts';
import { type PageMetadata, pageMetadata } from './page-metadata.ts';
import { takePagePictures } from './page-pictures.ts';
import { whyNotParsed } from './page-size.ts';

/** Saved web pages, by a browser or by SingleFile. Each is a record, with the text of its article. */
export const webPage: Format = {
  name: 'html',
  label: 'web page',
  detect: ({ extension, text }) =>
    /^\.x?html?$/.test(extension) || (extension === '' && /^\s*<(?:!doctype\s+html|html[\s>])/i.test(text)),
  read: readPage,
};

async function* readPage(file: string): AsyncGenerator<Read> {
  const reason = whyTooLarge(file);
  if (reason !== undefined) yield { file, line: 1, reason, raw: '' };
  else {
    const folder = dirname(resolve(file));
    yield await recordOfPage(file, 1, { bytes: readFileSync(file), folder });
  }
}

/** A page as it was saved, and what is known of it beside. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  /** Where it is, with the folder in which a browser has saved its pictures. */
  readonly folder?: string;
  /** The encoding that its server said. */
  readonly charset?: string | undefined;
  /** The address that it was loaded from; otherwise what the page says. */
  readonly url?: string;
  /** When it was saved; otherwise what the page says. */
  readonly saved?: string;
  /** Where the page has none; empty where it is not known. */
  readonly title?: string;
}

/** The record of a page: what it says of itself, and its article. */
export async function recordOfPage(
  file: string,
  line: number,
  page: SavedPage,
): Promise<ForeignRecord | UnreadableRecord> {
  const text = decodeMarkup(page.bytes, page.charset);
  const reason = whyNotParsed(text);
  if (reason !== undefined) return { file, line, reason, raw: page.url ?? '' };
  const { parse } = await import('parse5');
  const document = parse(text);
  const metadata = pageMetadata(document);
  const named = savedFrom(text);
  const url = page.url ?? addressOf(metadata.get('url') ?? [], named.url);
  const saved = page.saved ?? named.day;
  const pictures = takePagePictures(document, text, page.folder);
  let article: ArticleText;
  try {
    article = await articleText(document, url);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { file, line, reason: 'its text is too long', raw: page.url ?? '' };
  }
  const fields = new Map<string, readonly string[]>();
  const add = (name: string, texts: readonly string[]) => {
    if (texts.length > 0 && texts[0] !== '') fields.set(name, texts);
  };
  for (const [name, texts] of metadata) add(name, texts.slice(0, 1));
  for (const name of several) add(name, namesOf(metadata, name));
  // The first is an address where an author is known by a page.
  if (namesOf(metadata, 'author').length === 0) fields.delete('author');
  if (!fields.has('title')) add('title', [article.title || (page.title ?? '')]);
  if (!fields.has('author')) add('author', [article.author]);
  fields.delete('url');
  if (url !== undefined) add('url', [url]);
  if (saved !== undefined) add('saved', [saved]);
  return {
    file,
    line,
    fields,
    body: { kind: 'html', text: article.html },
    leftOut: article.leftOut,
    attachments: pictures.in(article.html),
    unusedFiles: pictures.unused,
  };
}

const several = ['author', 'keywords'] as const;

/** Authors are often given by the address of their page. */
function namesOf(metadata: PageMetadata, name: 'author' | 'keywords'): readonly string[] {
  return (metadata.get(name) ?? []).filter((text) => !/^https?:/.test(text));
}

interface SavedFrom {
  readonly url: string | undefined;
  /** In words: `4 May 2024`. */
  readonly day: string | undefined;
}

/** The comment that SingleFile or a browser writes at the beginning of a page. */
function savedFrom(text: string): SavedFrom {
  const start = text.slice(0, 5000);
  const [, url] =
    /^\s*url: (https?:\/\/\S+)/m.exec(start) ??
    /<!-- saved from url=\(\d+\)(https?:\/\/\S+)/.exec(start) ??
    [];
  const [, month, day, year] = /^\s*saved date: \w{3} (\w{3}) (\d\d) (\d{4})/m.exec(start) ?? [];
  return { url, day: year === undefined ? undefined : `${Number(day)} ${month} ${year}` };
}

/** The first address that a page calls its own; some call that of the whole site so. */
function addressOf(own: readonly string[], saved: string | undefined): string | undefined {
  const named = own.find((url) => isWebAddress(url));
  if (named === undefined || saved === undefined) return named ?? saved;
  return new URL(named).pathname === '/' ? saved : named;
}
