import { readFileSync, statSync } from 'node:fs';
import { decodeMarkup } from '../../attachments/decode-markup.ts';
import { isWebAddress } from '../../records/address.ts';
import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { articleText } from './article-text.ts';
import { type PageMetadata, pageMetadata } from './page-metadata.ts';
import { whyNotParsed } from './page-size.ts';

/** Saved web pages, by a browser or by SingleFile. Each is a record, with the text of its article. */
export const webPage: Format = {
  name: 'html',
  label: 'web page',
  detect: ({ extension, text }) =>
    /^\.x?html?$/.test(extension) || (extension === '' && /^\s*<(?:!doctype\s+html|html[\s>])/i.test(text)),
  read: readPage,
};

/** In bytes. Pages that have their pictures in them are large. */
const maxLength = 100_000_000;

async function* readPage(file: string): AsyncGenerator<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  if (statSync(file).size > maxLength) {
    yield mistake('file is larger than 100 MB');
    return;
  }
  const text = decodeMarkup(readFileSync(file));
  const reason = whyNotParsed(text);
  if (reason !== undefined) {
    yield mistake(reason);
    return;
  }
  const { parse } = await import('parse5');
  const document = parse(text);
  const metadata = pageMetadata(document);
  const saved = savedFrom(text);
  const url = addressOf(metadata.get('url') ?? [], saved.url);
  const article = await articleText(document, url);
  const fields = new Map<string, readonly string[]>();
  const add = (name: string, texts: readonly string[]) => {
    if (texts.length > 0 && texts[0] !== '') fields.set(name, texts);
  };
  for (const [name, texts] of metadata) add(name, texts.slice(0, 1));
  for (const name of several) add(name, namesOf(metadata, name));
  // The first is an address where an author is known by a page.
  if (namesOf(metadata, 'author').length === 0) fields.delete('author');
  if (!fields.has('title')) add('title', [article.title]);
  if (!fields.has('author')) add('author', [article.author]);
  fields.delete('url');
  if (url !== undefined) add('url', [url]);
  if (saved.day !== undefined) add('saved', [saved.day]);
  yield { file, line: 1, fields, body: { kind: 'html', text: article.html }, leftOut: article.leftOut };
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
