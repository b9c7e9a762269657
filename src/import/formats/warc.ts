import { createReadStream } from 'node:fs';
import type { Format } from '../format.ts';
import type { ByteSource } from './byte-reader.ts';
import { warcPages } from './warc-pages.ts';

/** Web archives of crawlers and browsers. Each page in them is a record, as if it had been saved alone. */
export const warc: Format = {
  name: 'warc',
  label: 'WARC',
  detect: ({ name, text }) => /\.warc(?:\.gz)?$/.test(name) || /^WARC\/\d\.\d\r?\n/.test(text),
  read: (file) => warcPages([sourceOf(file)]),
};

function sourceOf(file: string): ByteSource {
  return { name: file, from: (start) => createReadStream(file, { start, highWaterMark: 1 << 18 }) };
}
