import { gzipSync } from 'node:zlib';

/** A record of a web archive, as crawlers write it. */
export interface WarcParts {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  /** Further headers of the record. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of HTTP, from the line with the status on; undefined where the content is not of HTTP. */
  readonly http?: readonly string[] | undefined;
  readonly content?: string | Uint8Array;
}

/** One record, plain. */
export function warcRecord(parts: WarcParts): Buffer {
  const { type = 'response', url = 'https://a.example/fog', date = '2024-05-06T10:11:12Z' } = parts;
  const { http = ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8'], content = '' } = parts;
  const body = Buffer.concat([
    Buffer.from('http' in parts && parts.http === undefined ? '' : `${http.join('\r\n')}\r\n\r\n`),
    Buffer.from(content),
  ]);
  const headers = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${type}-${url}-${date}>`,
    ...(url !== '' && { 'WARC-Target-URI': url }),
    'WARC-Date': date,
    ...parts.headers,
    'Content-Length': String(body.length),
  };
  const head = Object.entries(headers).map(([name, text]) => `${name}: ${text}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), body, Buffer.from('\r\n\r\n')]);
}

/** A file with a compressed member for each record. */
export function warcGz(...records: readonly WarcParts[]): Buffer {
  return Buffer.concat(records.map((each) => gzipSync(warcRecord(each))));
}

const sentence = 'No ship came in today, said the harbour master, and none went out until the evening. ';

/** A page with an article. */
export function articlePage(title: string, words = sentence): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2024-05-04"></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><p>${words.repeat(5)}</p><p>${words.repeat(3)}<a href="/ships">More</a></p></article></body></html>`;
}
