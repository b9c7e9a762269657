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
 * Returns a function that computes a key of a document, its tags and how its words are read: within one archive, documents
 * with equal keys contain the same words and have the same preview. A key contains no space. Many documents share their
 * tags, so the part for each list of tags is computed once.
 *
 * @param readingOf returns how the words of a document are read, a text without spaces
 */
export function documentKeys(
  readingOf: (document: KeyedMetadata) => string,
): (document: KeyedMetadata) => string {
  const tagKey = memoize((tag: SearchTag) => shortHash(JSON.stringify(tag), tagHashLength));
  const tagsKey = memoize((tags: readonly SearchTag[]) => tags.map((tag) => tagKey(tag)).join());
  return (document) =>
    `${document.key};${tagsKey(document.topics)};${tagsKey(document.actors)};${readingOf(document)}`;
}

/** Long enough that no two tags, or two versions of one, collide. */
const tagHashLength = 16;

function contentKey(document: SearchDocument): string {
  const { id, title, date, days, source, otherSources, author, details } = document;
  const { summary, language, body, previewLength, picture, facts } = document;
  return fullHash(
    JSON.stringify([
      ...[id, title, date, days, source, otherSources, author, details],
      ...[summary, language, body, previewLength, picture, facts],
    ]),
  );
}
