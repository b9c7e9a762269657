import type { SearchDocument, SearchTag } from '../document.ts';
import { fullHash } from './hashed-file.ts';

/**
 * What documents are known by: documents with equal keys hold the same words and are shown alike. Many share their
 * tags, so what a tag says is put together once.
 */
export function documentKeys(): (document: SearchDocument) => string {
  const known = new WeakMap<SearchTag, string>();
  const tagKey = (tag: SearchTag): string => {
    const key = known.get(tag) ?? JSON.stringify(tag);
    known.set(tag, key);
    return key;
  };
  return (document) => {
    const { id, title, date, days, source, summary, language, topics, actors, bodyKey } = document;
    const own = [id, title, date, days, source, summary, language, bodyKey ?? document.body];
    return fullHash(`${JSON.stringify(own)}${topics.map(tagKey).join()};${actors.map(tagKey).join()}`);
  };
}
