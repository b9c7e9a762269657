import type { SearchDocument, SearchTag } from '../document.ts';
import { once } from '../once.ts';
import { fullHash, hashOf } from './hashed-file.ts';

/**
 * What documents are known by: of one archive, documents with equal keys hold the same words and are shown alike.
 * Many share their tags, so what these say is put together once. A key has no space in it.
 */
export function documentKeys(): (document: SearchDocument) => string {
  const tagKey = once((tag: SearchTag) => hashOf(JSON.stringify(tag), tagDigits));
  const tagsKey = once((tags: readonly SearchTag[]) => tags.map(tagKey).join());
  return (document) =>
    `${document.key ?? ownKey(document)};${tagsKey(document.topics)};${tagsKey(document.actors)}`;
}

/** So many that two tags, or two editions of one, never have the same. */
const tagDigits = 16;

function ownKey({ id, title, date, days, source, summary, language, body }: SearchDocument): string {
  return fullHash(JSON.stringify([id, title, date, days, source, summary, language, body]));
}
