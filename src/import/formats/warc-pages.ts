import type { Read } from '../foreign-record.ts';
import { comparedAddress } from '../same-address.ts';
import type { ByteSource } from './byte-reader.ts';
import { contentOf, readHttpHead, tooLarge, UnreadableContent } from './http-response.ts';
import { warcRecords } from './warc-records.ts';
import { type Capture, surveyWarc, type WarcSurvey, withoutFragment } from './warc-survey.ts';
import { recordOfPage } from './web-page.ts';

/** A page that a web archive names as one, beside everything that belongs to it. */
export interface ListedPage {
  readonly url: string;
  /** Empty where it is not given. */
  readonly title: string;
}

/**
 * The pages of the files of a web archive, each once: the latest capture of its address.
 *
 * @param listed where the archive says which of its HTML are pages
 */
export async function* warcPages(
  sources: readonly ByteSource[],
  listed: readonly ListedPage[] = [],
): AsyncGenerator<Read> {
  const survey = await surveyWarc(sources);
  const leftOut = new Map(survey.leftOut);
  const count = (kind: string, times: number) => {
    if (times > 0) leftOut.set(kind, (leftOut.get(kind) ?? 0) + times);
  };
  const addresses = captureGroups(survey.captures);
  const { names, missing } = namesOf(listed, addresses, survey);
  const pages: Page[] = [];
  const lost: Capture[] = [];
  const contents = new Contents(survey.captures);
  for (const [key, captures] of addresses) {
    const title = names.get(key);
    if (listed.length > 0 && title === undefined) {
      count('HTML that the list of pages does not name', captures.length);
      continue;
    }
    const [latest, ...others] = captures.toSorted(laterFirst);
    if (latest === undefined) continue;
    const content = contents.of(latest) ?? others.find(({ revisitOf }) => revisitOf === undefined);
    count('earlier capture of a page', others.length);
    if (content === undefined) lost.push(latest);
    else pages.push({ content, url: latest.url, date: latest.date, title: title ?? '', earlier: others });
  }
  for (const { source, offset, reason } of survey.damages) {
    yield { file: source.name, line: offset, reason, raw: '' };
  }
  for (const { source, offset, url } of lost) {
    const reason = 'the page was found unchanged, and the capture that has its text is not in the archive';
    yield { file: source.name, line: offset, reason, raw: url };
  }
  for (const { url } of missing) {
    const reason = 'the list of pages names it, and the archive has no HTML of it';
    yield { file: sources[0]?.name ?? '', line: 0, reason, raw: url };
  }
  yield* readPages(pages);
  if (leftOut.size > 0) yield { leftOut };
}

interface Page {
  /** Which has the text. */
  readonly content: Capture;
  readonly url: string;
  readonly date: string;
  readonly title: string;
  readonly earlier: readonly Capture[];
}

/** Captures of one page have one key: its address without what says nothing. */
function keyOf(url: string): string {
  return comparedAddress(url) ?? withoutFragment(url);
}

function captureGroups(captures: readonly Capture[]): ReadonlyMap<string, readonly Capture[]> {
  const groups = new Map<string, Capture[]>();
  for (const capture of captures) {
    const key = keyOf(capture.url);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [capture]);
    else group.push(capture);
  }
  return groups;
}

/** Of captures at the same time, the last in the file. */
function laterFirst(a: Capture, b: Capture): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.offset === b.offset ? b.index - a.index : b.offset - a.offset;
}

/** The titles of the pages of a list by their keys, and those without a capture. Redirects are followed. */
function namesOf(
  listed: readonly ListedPage[],
  addresses: ReadonlyMap<string, readonly Capture[]>,
  { redirects }: WarcSurvey,
) {
  const names = new Map<string, string>();
  const missing: ListedPage[] = [];
  for (const page of listed) {
    let url = withoutFragment(page.url);
    for (let hops = 0; hops < maxHops && !addresses.has(keyOf(url)); hops++) url = redirects.get(url) ?? url;
    const key = keyOf(url);
    if (!addresses.has(key)) missing.push(page);
    else if (!names.get(key)) names.set(key, page.title);
  }
  return { names, missing };
}

const maxHops = 10;

/** Finds the capture that has the content of another. */
class Contents {
  readonly #byDigest = new Map<string, Capture>();
  readonly #byName = new Map<string, Capture>();

  constructor(captures: readonly Capture[]) {
    for (const capture of captures) {
      if (capture.revisitOf !== undefined) continue;
      this.#byName.set(`${capture.date} ${capture.url}`, capture);
      if (capture.digest !== '') this.#byDigest.set(capture.digest, capture);
    }
  }

  of(capture: Capture): Capture | undefined {
    const { revisitOf, digest } = capture;
    if (revisitOf === undefined) return capture;
    return this.#byName.get(`${revisitOf.date} ${revisitOf.url}`) ?? this.#byDigest.get(digest);
  }
}

/** In bytes: of a page, and of all that is received with it. */
const maxPageLength = 20_000_000;
const maxHead = 65_536;

/** Reads them in the order of the files: those of one compressed member in one pass. */
async function* readPages(pages: readonly Page[]): AsyncGenerator<Read> {
  const members = new Map<string, Page[]>();
  for (const page of pages) {
    const { source, offset } = page.content;
    const key = `${offset} ${source.name}`;
    const member = members.get(key);
    if (member === undefined) members.set(key, [page]);
    else member.push(page);
  }
  for (const member of members.values()) {
    const [first] = member;
    if (first === undefined) continue;
    const { source, offset } = first.content;
    const wanted = new Map<number, Page[]>();
    for (const page of member) {
      const asked = wanted.get(page.content.index) ?? [];
      wanted.set(page.content.index, asked);
      asked.push(page);
    }
    for await (const record of warcRecords(source, offset)) {
      if ('reason' in record || record.offset !== offset) break;
      const asked = wanted.get(record.index) ?? [];
      if (asked.length > 0) {
        const bytes = await record.take(maxPageLength + maxHead);
        for (const page of asked) yield await readPage(page, bytes, record.headers);
      }
      wanted.delete(record.index);
      if (wanted.size === 0) break;
    }
  }
}

async function readPage(
  { content, url, date, title, earlier }: Page,
  bytes: Uint8Array,
  warcHeaders: ReadonlyMap<string, string>,
): Promise<Read> {
  const { source, offset } = content;
  const mistake = (reason: string): Read => ({ file: source.name, line: offset, reason, raw: url });
  if (bytes.length > maxPageLength) return mistake(tooLarge(maxPageLength));
  const http = readHttpHead(bytes);
  const headers = http?.headers ?? warcHeaders;
  let html: Uint8Array;
  try {
    html = contentOf(bytes.subarray(http?.length ?? 0), http?.headers ?? new Map(), maxPageLength);
  } catch (error) {
    if (!(error instanceof UnreadableContent)) throw error;
    return mistake(error.message);
  }
  const [, charset] = /\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(headers.get('content-type') ?? '') ?? [];
  const read = await recordOfPage(source.name, offset, { bytes: html, charset, url, saved: date, title });
  if ('reason' in read) return read;
  if (!read.fields.has('title') && read.body?.text.trim() === '') {
    return mistake('the page has neither a title nor a text');
  }
  if (earlier.length === 0) return read;
  // Of more, the latest, since front matter has its length.
  const dates = [...new Set(earlier.map((each) => each.date))].slice(0, maxEarlier);
  return { ...read, fields: new Map([...read.fields, ['earlier captures', dates] as const]) };
}

const maxEarlier = 50;
