import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { BenchDocuments } from './documents.ts';
import { indexers } from './indexers.ts';

/**
 * Runs one indexer in a process of its own.
 *
 * usage: run-indexer INDEXER DOCUMENTS; prints `{"seconds": …}`
 */
const [name, file] = process.argv.slice(2);
const index = Object.entries(indexers).find(([each]) => each === name)?.[1];
if (index === undefined || file === undefined) throw new Error('usage: run-indexer INDEXER DOCUMENTS');
const documents: BenchDocuments = deserialize(readFileSync(file));
const started = performance.now();
index(documents);
process.stdout.write(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
