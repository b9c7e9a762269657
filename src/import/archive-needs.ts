import { openContent } from '../read/content.ts';
import { uncachedReader } from '../read/file-reader.ts';
import { nameInTag } from '../read/open-vocabulary.ts';
import { type RegisterFile, SourceFiles } from '../read/source-files.ts';
import type { Entry } from '../records/entry.ts';
import { isMistake } from '../records/problem.ts';
import type { Vocabulary } from '../records/settings.ts';

/** What the items of an import have that a build would not know, and the archivist has to decide. Plain data. */
export interface ArchiveNeeds {
  /** How many topics and actors a closed vocabulary does not list. */
  readonly unlisted: Readonly<Record<'topics' | 'actors', number>>;
  /** Keys of own fields that `site.yml` neither declares nor lets items have. */
  readonly undeclared: readonly string[];
}

/** What items that were written, or brought up to date, have. */
export interface WrittenNames extends Readonly<Record<'topics' | 'actors', ReadonlySet<string>>> {
  /** Of own fields. */
  readonly keys: ReadonlySet<string>;
}

export function archiveNeeds(content: string, { topics, actors, keys }: WrittenNames): ArchiveNeeds {
  const disk = openContent(content);
  if (isMistake(disk)) return { unlisted: { topics: 0, actors: 0 }, undeclared: [] };
  const files = new SourceFiles(disk, uncachedReader);
  const settings = files.readSettings();
  const vocabulary = settings?.vocabulary;
  const declared = new Set((settings?.fields ?? []).map(({ key }) => key));
  const isKept = settings?.unknownKeys === 'keep' || settings?.unknownKeys === 'ignore';
  return {
    unlisted: {
      topics: unlisted(files.readTopics(), vocabulary?.topics, topics),
      actors: unlisted(files.readActors(), vocabulary?.actors, actors),
    },
    undeclared: isKept ? [] : [...keys].filter((key) => !declared.has(key)),
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
