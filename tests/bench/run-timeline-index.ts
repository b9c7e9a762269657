import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize } from 'node:v8';
import { SearchUpdate } from '../../src/search/build.ts';
import { emptyIndexCache } from '../../src/search/index/index-cache.ts';
import type { BenchDocuments } from './documents.ts';
import { copiedDocuments } from './growth/copied-documents.ts';

/**
 * Writes the search's files of copies of documents in a process of its own. The texts are left out: the timeline loads
 * no words.
 *
 * usage: run-timeline-index DOCUMENTS ITEMS SITE
 */
const [file, items, site] = process.argv.slice(2);
if (file === undefined || items === undefined || site === undefined)
  throw new Error('usage: run-timeline-index DOCUMENTS ITEMS SITE');
const bench: BenchDocuments = deserialize(readFileSync(file));
const { metadata, documentAt } = copiedDocuments(bench, Number(items));
const { files } = new SearchUpdate(metadata, bench, emptyIndexCache).finish((index) => ({
  ...documentAt(index),
  summary: '',
  body: '',
}));
for (const { path, text } of files) {
  const target = join(site, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
