import memoize from 'memoize';
import type { DocumentMetadata, SearchDocument, SearchTag } from '../document.ts';
import { fullHash, shortHash } from './hashed-file.ts';

/** Metadata with a key, see `DocumentMetadata.key`. */
export interface KeyedMetadata extends DocumentMetadata {
  readonly key: string;
}

/** Uses the document's key, or a hash of all its own content where it has none. */
export function keyedMetadata(document: SearchDocument): KeyedMetadata {
  const { key = contentKey(document) } = document;
  return { ...document, key };
}

/**
 * Returns a function that computes a key of a document and its tags: within one archive, documents with equal keys
 * contain the same words and have the same preview. A key contains no space. Many documents share their tags, so
 * the part for each list of tags is computed once.
 */
export function documentKeys(): (document: KeyedMetadata) => string {
  const tagKey = memoize((tag: SearchTag) => shortHash(JSON.stringify(tag), tagHashLength));
  const tagsKey = memoize((tags: readonly SearchTag[]) => tags.map((tag) => tagKey(tag)).join());
  return ({ key, topics, actors }) => `${key};${tagsKey(topics)};${tagsKey(actors)}`;
}

/** Long enough that no two tags, or two versions of one, collide. */
const tagHashLength = 16;

function contentKey(document: SearchDocument): string {
  const { id, title, date, days, source, author, details, summary, language, body } = document;
  return fullHash(JSON.stringify([id, title, date, days, source, author, details, summary, language, body]));
}
