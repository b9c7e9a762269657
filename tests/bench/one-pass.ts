import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { BenchDocuments } from './documents.ts';
import { passes } from './passes.ts';

/**
 * One index pass in a process of its own.
 *
 * usage: one-pass PASS DOCUMENTS; prints `{"seconds": …}`
 */
const [name, file] = process.argv.slice(2);
const pass = Object.entries(passes).find(([each]) => each === name)?.[1];
if (pass === undefined || file === undefined) throw new Error('usage: one-pass PASS DOCUMENTS');
const documents: BenchDocuments = deserialize(readFileSync(file));
const started = performance.now();
pass(documents);
process.stdout.write(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
