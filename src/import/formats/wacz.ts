import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { ByteReader, type ByteSource } from './byte-reader.ts';
import { isObject } from './flatten.ts';
import { type ListedPage, warcPages } from './warc-pages.ts';
import { DamagedZip, openZip, type Zip } from './zip.ts';

/** Web archives with a list of their pages: https://specs.webrecorder.net/wacz/1.1.1/. */
export const wacz: Format = {
  name: 'wacz',
  label: 'WACZ',
  detect: ({ extension, text }) => extension === '.wacz' && text.startsWith('PK'),
  read: readWacz,
};

async function* readWacz(file: string): AsyncGenerator<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  let zip: Zip;
  try {
    zip = await openZip(file);
  } catch (error) {
    if (!(error instanceof DamagedZip)) throw error;
    yield mistake(`not a ZIP that can be read: ${error.message}`);
    return;
  }
  try {
    const files = zip.files.filter(({ name }) => /^archive\/.+\.warc(?:\.gz)?$/.test(inZip(name, file)));
    if (files.length === 0) yield mistake('there are no WARC files in it');
    const pages: ListedPage[] = [];
    for (const each of zip.files) {
      // One of them has the pages that were asked for, the other those that a crawler found.
      if (/^pages\/.+\.jsonl$/.test(inZip(each.name, file))) pages.push(...(await pagesIn(each)));
    }
    yield* warcPages(files, pages);
  } catch (error) {
    if (!(error instanceof DamagedZip)) throw error;
    yield mistake(`it cannot be read to its end: ${error.message}`);
  } finally {
    zip.close();
  }
}

function inZip(name: string, file: string): string {
  return name.slice(file.length + 1);
}

/** In bytes. A page may have its whole text on its line. */
const maxLine = 4_000_000;
const maxPages = 1_000_000;

async function pagesIn(source: ByteSource): Promise<readonly ListedPage[]> {
  const pages: ListedPage[] = [];
  const reader = new ByteReader(source.from(0));
  try {
    for (;;) {
      const line = await reader.line(maxLine);
      if (line === undefined || pages.length > maxPages) return pages;
      const page = pageOf(Buffer.from(line).toString('utf8'));
      if (page !== undefined) pages.push(page);
    }
  } finally {
    await reader.close();
  }
}

/** Undefined for the first line, which describes the list, and for what is no page. */
function pageOf(line: string): ListedPage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(value) || typeof value['url'] !== 'string' || !/^https?:/.test(value['url']))
    return undefined;
  return { url: value['url'], title: typeof value['title'] === 'string' ? value['title'] : '' };
}
