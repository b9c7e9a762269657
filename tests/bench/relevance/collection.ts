import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SearchDocument } from '../../../src/search/document.ts';

/** A test collection: documents, questions, and which documents people judged to answer each. */
export interface Collection {
  readonly name: string;
  readonly documents: readonly SearchDocument[];
  readonly questions: readonly JudgedQuestion[];
}

export interface JudgedQuestion {
  readonly id: string;
  readonly text: string;
  /** The grades of the documents that answer it, by document id: higher is better, and those without one do not. */
  readonly grades: ReadonlyMap<string, number>;
}

/**
 * Reads the folders below `folder`, or `folder` itself if it is a collection. A collection has `docs.jsonl` (one JSON
 * object a line with `id`, `title`, `body` and perhaps `date`, perhaps gzipped), `queries.tsv` (id and text) and
 * `qrels.txt` (question, a number that is ignored, document, grade: the form of TREC).
 */
export function readCollections(folder: string): readonly Collection[] {
  if (!existsSync(folder)) return [];
  const folders = isCollection(folder)
    ? [folder]
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
        .filter(isCollection);
  return folders.map(readCollection);
}

function isCollection(folder: string): boolean {
  return existsSync(join(folder, 'queries.tsv'));
}

function readCollection(folder: string): Collection {
  const grades = new Map<string, Map<string, number>>();
  for (const [question = '', , document = '', grade = ''] of rows(folder, 'qrels.txt', /\s+/)) {
    if (Number(grade) <= 0) continue;
    const ofQuestion = grades.get(question) ?? new Map<string, number>();
    grades.set(question, ofQuestion.set(document, Number(grade)));
  }
  const questions = rows(folder, 'queries.tsv', '\t').flatMap(([id = '', text = '']) => {
    const ofQuestion = grades.get(id);
    return ofQuestion === undefined ? [] : [{ id, text, grades: ofQuestion }];
  });
  return { name: folder.split('/').at(-1) ?? '', documents: readDocuments(folder), questions };
}

function readDocuments(folder: string): readonly SearchDocument[] {
  return read(folder, 'docs.jsonl')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, date, title = '', body = '' }: Partial<Record<string, string>> = JSON.parse(line);
      if (id === undefined) throw new Error(`a document of ${folder} has no id`);
      return {
        id,
        title,
        body,
        date: date ?? '',
        source: '',
        author: '',
        details: '',
        summary: '',
        topics: [],
        actors: [],
        ...(date !== undefined && date !== '' && { days: { earliest: date, latest: date } }),
      };
    });
}

function rows(folder: string, name: string, separator: string | RegExp): readonly (readonly string[])[] {
  return read(folder, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split(separator));
}

function read(folder: string, name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : gunzipSync(readFileSync(`${path}.gz`)).toString();
}
