import type { SearchDocument, SearchTag } from '../document.ts';
import { fullHash } from './hashed-file.ts';

/**
 * What documents are known by: of one archive, documents with equal keys hold the same words and are shown alike.
 * Many share their tags, so what a tag says is put together once. A key has no space in it.
 */
export function documentKeys(): (document: SearchDocument) => string {
  const known = new Map<SearchTag, string>();
  const tagKey = (tag: SearchTag): string => {
    let key = known.get(tag);
    if (key === undefined) {
      key = fullHash(JSON.stringify(tag)).slice(0, tagDigits);
      known.set(tag, key);
    }
    return key;
  };
  return (document) => {
    let key = document.key ?? ownKey(document);
    for (const topic of document.topics) key += `,${tagKey(topic)}`;
    key += ';';
    for (const actor of document.actors) key += `,${tagKey(actor)}`;
    return key;
  };
}

/** So many that two tags, or two editions of one, never have the same. */
const tagDigits = 16;

function ownKey({ id, title, date, days, source, summary, language, body }: SearchDocument): string {
  return fullHash(JSON.stringify([id, title, date, days, source, summary, language, body]));
}
