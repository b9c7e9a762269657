import type { DocumentFace, SearchDocument, SearchTag } from '../document.ts';
import { once } from '../once.ts';
import { fullHash, hashOf } from './hashed-file.ts';

/** A face with a key. */
export interface KeyedFace extends DocumentFace {
  readonly key: string;
}

/** Of a document without a key, all that is written in it makes one. */
export function keyedFace(document: SearchDocument): KeyedFace {
  const { key = ownKey(document) } = document;
  return { ...document, key };
}

/**
 * What documents are known by: of one archive, documents with equal keys hold the same words and are shown alike.
 * Many share their tags, so what these say is put together once. A key has no space in it.
 */
export function documentKeys(): (face: KeyedFace) => string {
  const tagKey = once((tag: SearchTag) => hashOf(JSON.stringify(tag), tagDigits));
  const tagsKey = once((tags: readonly SearchTag[]) => tags.map(tagKey).join());
  return ({ key, topics, actors }) => `${key};${tagsKey(topics)};${tagsKey(actors)}`;
}

/** So many that two tags, or two editions of one, never have the same. */
const tagDigits = 16;

function ownKey({ id, title, date, days, source, summary, language, body }: SearchDocument): string {
  return fullHash(JSON.stringify([id, title, date, days, source, summary, language, body]));
}
