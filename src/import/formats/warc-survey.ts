import type { ByteSource } from './byte-reader.ts';
import { readHttpHead } from './http-response.ts';
import { type WarcDamage, type WarcPlace, type WarcRecord, warcRecords } from './warc-records.ts';

/** A page that was archived at one time, or that was found unchanged then. */
export interface Capture extends WarcPlace {
  readonly source: ByteSource;
  /** Without what follows `#`. */
  readonly url: string;
  /** As the record has it: `2024-05-04T10:11:12Z`. */
  readonly date: string;
  /** Of its content; empty where the record does not say it. */
  readonly digest: string;
  /** The capture with the content is another: its address and date. Undefined where this one has it. */
  readonly revisitOf: CaptureName | undefined;
}

export interface CaptureName {
  readonly url: string;
  readonly date: string;
}

/** What the files of a web archive have. */
export interface WarcSurvey {
  /** HTML that was asked for by itself, in the order of the files. */
  readonly captures: readonly Capture[];
  readonly damages: readonly (WarcDamage & { readonly source: ByteSource })[];
  /** Where addresses lead that have no content of their own. */
  readonly redirects: ReadonlyMap<string, string>;
  /** How many records are of other kinds. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Reads the heads of all records. */
export async function surveyWarc(sources: readonly ByteSource[]): Promise<WarcSurvey> {
  const survey = new Survey();
  for (const source of sources) {
    for await (const record of warcRecords(source)) {
      if ('reason' in record) survey.damage(source, record);
      else await survey.record(source, record);
    }
  }
  return survey.close();
}

/** In bytes: of a record, with the head of HTTP. */
const maxHead = 65_536;

/** A capture, with what says whether it was asked for by itself. */
interface Found {
  readonly capture: Capture;
  /** Ids of the record and of those that were written with it. */
  readonly ids: readonly string[];
}

class Survey {
  readonly #found: Found[] = [];
  readonly #damages: (WarcDamage & { source: ByteSource })[] = [];
  readonly #redirects = new Map<string, string>();
  readonly #leftOut = new Map<string, number>();
  /** Ids of requests for parts of pages, and of what was written with them. */
  readonly #embedded = new Set<string>();

  damage(source: ByteSource, damage: WarcDamage): void {
    this.#damages.push({ source, ...damage });
    // A page that is cut is not taken for the whole; some damage shows only at the end of what was compressed.
    const last = this.#found.at(-1)?.capture;
    if (last?.source !== source || last.offset !== damage.offset) return;
    if (last.index >= damage.index - 1) this.#found.pop();
  }

  async record(source: ByteSource, record: WarcRecord): Promise<void> {
    const { headers } = record;
    const url = addressIn(headers);
    const type = headers.get('warc-type')?.toLowerCase() ?? '';
    if (type === 'request' || type === 'metadata') {
      if (isOfPart(Buffer.from(await record.take(maxHead)).toString('latin1'))) {
        for (const id of idsIn(headers)) this.#embedded.add(id);
      }
    }
    if (!['response', 'resource', 'revisit'].includes(type))
      return this.#count(`${type || 'unknown'} record`);
    if (url.startsWith('dns:')) return this.#count('DNS record');
    if (!/^https?:/.test(url)) return this.#count('record without a web address');
    if (/^[^?#]*\/robots\.txt$/.test(url)) return this.#count('robots.txt');
    const start = await record.take(maxHead);
    // It is damaged, which is told next.
    if (start.length < Math.min(maxHead, record.length)) return;
    const http = type === 'resource' ? undefined : readHttpHead(start);
    if (http === undefined && type === 'response') return this.#count('response that is not HTTP');
    const status = http?.status ?? 200;
    const location = http?.headers.get('location') ?? '';
    if (status >= 300 && status < 400) {
      if (URL.canParse(location, url)) this.#redirects.set(url, withoutFragment(new URL(location, url).href));
      // The page is as it was, where the program did not write its own record for that.
      return this.#count(status === 304 ? 'answer that a page is unchanged' : 'redirect');
    }
    if (status !== 200) return this.#count(status === 206 ? 'part of a file' : 'error page');
    const content = start.subarray(http?.length ?? 0);
    const mime = mimeOf(http?.headers.get('content-type') ?? '', type, headers, content);
    const isHtml = mime === 'text/html' || mime === 'application/xhtml+xml';
    if (!isHtml && !(mime === '' && type === 'revisit')) return this.#count(kindOf(mime));
    const role = headers.get('warc-resource-type')?.toLowerCase() ?? 'document';
    if (role !== 'document' && role !== 'other') return this.#count(partOfPage);
    if (type !== 'revisit' && content.length === 0) return this.#count('empty page');
    this.#found.push({
      capture: {
        source,
        offset: record.offset,
        index: record.index,
        url,
        date: headers.get('warc-date') ?? '',
        digest: headers.get('warc-payload-digest') ?? '',
        revisitOf: type === 'revisit' ? revisitOf(headers, url) : undefined,
      },
      ids: idsIn(headers),
    });
  }

  close(): WarcSurvey {
    const captures: Capture[] = [];
    for (const { capture, ids } of this.#found) {
      if (ids.some((id) => this.#embedded.has(id))) this.#count(partOfPage);
      else captures.push(capture);
    }
    return { captures, damages: this.#damages, redirects: this.#redirects, leftOut: this.#leftOut };
  }

  #count(kind: string): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1);
  }
}

const partOfPage = 'frame or other part of a page';

/** Some programs write it in angle brackets. */
function addressIn(headers: ReadonlyMap<string, string>): string {
  return withoutFragment((headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1'));
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

function idsIn(headers: ReadonlyMap<string, string>): readonly string[] {
  const ids = [headers.get('warc-record-id') ?? '', headers.get('warc-concurrent-to') ?? ''];
  return ids.filter((id) => id !== '');
}

/**
 * Whether a request, or what a crawler says of one, is for something in a page: a frame, what a script loads or sends,
 * what Heritrix reached by an embedding link (`LLE`).
 */
function isOfPart(head: string): boolean {
  const method = /^([A-Z]+) \S+ HTTP\//.exec(head)?.[1] ?? 'GET';
  return (
    method !== 'GET' ||
    /^sec-fetch-dest: *(?!document\b)\S/im.test(head) ||
    /^x-requested-with: *xmlhttprequest/im.test(head) ||
    /^hopsFromSeed: *\S*[EX]R*\s*$/m.test(head)
  );
}

function revisitOf(headers: ReadonlyMap<string, string>, url: string): CaptureName {
  const named = headers.get('warc-refers-to-target-uri')?.replace(/^<(.*)>$/, '$1');
  return { url: withoutFragment(named ?? url), date: headers.get('warc-refers-to-date') ?? '' };
}

/** By what the server said, or else the archiving program, or else the content; empty where nothing says it. */
function mimeOf(
  declared: string,
  type: string,
  headers: ReadonlyMap<string, string>,
  content: Uint8Array,
): string {
  const own = type === 'resource' ? (headers.get('content-type') ?? '') : declared;
  const mime = own || (headers.get('warc-identified-payload-type') ?? '');
  if (mime !== '') return (mime.split(';')[0] ?? '').trim().toLowerCase();
  const text = Buffer.from(content.subarray(0, 1000)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html[\s>])/i.test(text) ? 'text/html' : '';
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'picture'],
  [/^(?:video|audio)\/|mpegurl|dash\+xml/, 'video or sound'],
  [/^text\/css/, 'style sheet'],
  [/javascript|ecmascript/, 'script'],
  [/json/, 'JSON file'],
  [/font/, 'font'],
  [/pdf/, 'PDF file'],
];

function kindOf(mime: string): string {
  return kinds.find(([pattern]) => pattern.test(mime))?.[1] ?? 'file of another kind';
}
