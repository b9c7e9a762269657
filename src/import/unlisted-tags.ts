import { openContent } from '../read/content.ts';
import { uncachedReader } from '../read/file-reader.ts';
import { nameInTag } from '../read/open-vocabulary.ts';
import { type RegisterFile, SourceFiles } from '../read/source-files.ts';
import type { Entry } from '../records/entry.ts';
import { isMistake } from '../records/problem.ts';
import type { Vocabulary } from '../records/settings.ts';

/** How many topics and actors a build would not know, since the vocabulary is closed and does not list them. */
export function unlistedTags(
  content: string,
  tags: Readonly<Record<'topics' | 'actors', ReadonlySet<string>>>,
): Readonly<Record<'topics' | 'actors', number>> {
  const disk = openContent(content);
  if (isMistake(disk)) return { topics: 0, actors: 0 };
  const files = new SourceFiles(disk, uncachedReader);
  const vocabulary = files.readSettings()?.vocabulary;
  return {
    topics: unlisted(files.readTopics(), vocabulary?.topics, tags.topics),
    actors: unlisted(files.readActors(), vocabulary?.actors, tags.actors),
  };
}

function unlisted(
  { exists, register }: RegisterFile<Entry>,
  vocabulary: Vocabulary | undefined,
  tags: ReadonlySet<string>,
): number {
  const isClosed = vocabulary === undefined ? exists : vocabulary === 'closed';
  if (!isClosed || register === undefined) return 0;
  const isKnown = (tag: string) =>
    register.tags.find(tag) !== undefined || register.tags.find(nameInTag(tag)) !== undefined;
  return [...tags].filter((tag) => !isKnown(tag)).length;
}
