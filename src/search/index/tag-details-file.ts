import { characterStart } from '../character-start.ts';
import type { DocumentMetadata, SearchTag } from '../document.ts';
import type { SearchFile } from '../files/search-file.ts';
import { encodeDetails, type TagDetail, type TagDetails } from '../files/tag-details.ts';
import { hashedFile } from './hashed-file.ts';

/** A description is a line or two beside results; pages have all of it. */
const longestDescription = 160;

/** The file with other names and descriptions of the topics and actors that documents have. */
export function tagDetailsFile(documents: readonly (DocumentMetadata | undefined)[]): SearchFile {
  const topicLists = new Set<readonly SearchTag[]>();
  const actorLists = new Set<readonly SearchTag[]>();
  for (const document of documents) {
    if (document === undefined) continue;
    // Most documents share their lists with others.
    topicLists.add(document.topics);
    for (const { broader } of document.topics) topicLists.add(broader);
    actorLists.add(document.actors);
  }
  return hashedFile('search/tags', {
    topics: encodeDetails(detailsOf(topicLists)),
    actors: encodeDetails(detailsOf(actorLists)),
  } satisfies TagDetails);
}

function detailsOf(lists: ReadonlySet<readonly SearchTag[]>): readonly TagDetail[] {
  const byId = new Map([...lists].flat().map((tag) => [tag.id, tag]));
  return [...byId.values()]
    .map(({ id, aliases, description = '' }) => ({ id, aliases, description: shortened(description) }))
    .filter(({ aliases, description }) => aliases.length > 0 || description !== '')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function shortened(text: string): string {
  if (text.length <= longestDescription) return text;
  const cut = text.slice(0, characterStart(text, longestDescription));
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1).replace(/[\s,;:.–-]+$/, '') || cut}…`;
}
