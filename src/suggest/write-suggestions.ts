import { isUtf8 } from 'node:buffer';
import { chmodSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { writeAtomically } from '../atomic-write.mjs';
import { splitFrontMatter } from '../read/front-matter.ts';
import type { ActorType } from '../records/actor.ts';
import { ProblemCollector } from '../records/problem.ts';
import type { AddedAs } from './added-as.ts';
import { type AddedTags, withTags } from './edit-front-matter.ts';
import type { ScoredTag } from './marks.ts';
import type { TaggedArchive } from './read-archive.ts';
import type { ItemSuggestions, Suggestion } from './suggest-tags.ts';
import { tagKey } from './tag-keys.ts';

/** What became of the file of an item. */
export type Written =
  /** How many tags were added; 0 where the file says it already. */
  { readonly added: number } | { readonly reason: string };

/**
 * Adds what is proposed to the file of an item.
 *
 * @param file on the disk
 */
export function writeSuggestions(
  file: string,
  { suggestions }: Pick<ItemSuggestions, 'suggestions'>,
  archive: Pick<TaggedArchive, 'topics' | 'actors' | 'rules'>,
  as: AddedAs,
): Written {
  const status = lstatSync(file);
  if (status.isSymbolicLink()) return { reason: 'it is a symbolic link' };
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) return { reason: 'it is not encoded in UTF-8' };
  const text = bytes.toString('utf8');
  const added = addedTags(text, suggestions, archive);
  if (typeof added === 'string') return { reason: added };
  const edited = withTags(text, added, as);
  if ('reason' in edited) return edited;
  if (edited.text === text) return { added: 0 };
  writeAtomically(file, (temporary) => {
    writeFileSync(temporary, edited.text);
    chmodSync(temporary, status.mode);
  });
  return { added: suggestions.length };
}

/** What is added under which keys, or why it cannot be. */
function addedTags(
  text: string,
  suggestions: readonly Suggestion[],
  { topics, actors, rules }: Pick<TaggedArchive, 'topics' | 'actors' | 'rules'>,
): readonly AddedTags[] | string {
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const split = splitFrontMatter(normal, new ProblemCollector(''));
  const keys = split?.front?.pairs.map(({ key }) => key) ?? [];
  const typeOf = new Map(actors.entries.map(({ id, type }) => [id, type]));
  const byKey = new Map<string, ScoredTag[]>();
  for (const { kind, id, name, score } of suggestions) {
    const type: ActorType = typeOf.get(id) ?? 'unknown';
    const key = tagKey(kind, type, keys, rules);
    if (key === undefined) {
      const tags = kind === 'topics' ? 'topics' : `actors of type ${type}`;
      return `read: in site.yml takes ${tags} from no field`;
    }
    // Another program knows no ids.
    const isListed = { topics, actors }[kind].listed.has(id) && rules === undefined;
    const tag = { text: isListed ? id : name, score };
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [tag]);
    else others.push(tag);
  }
  return [...byKey].map(([key, tags]) => ({ key, tags }));
}
