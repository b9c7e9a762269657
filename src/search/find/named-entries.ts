import type { ActorType } from '../document.ts';
import type { FacetFile } from '../files/facets.ts';
import { decodeDetails, type TagDetails } from '../files/tag-details.ts';
import { decodeTags, type FacetTag } from '../files/tags.ts';
import { VarintReader } from '../files/varint.ts';

/** A topic, an actor or a source that documents have. */
export interface NamedEntry {
  readonly facet: 'topic' | 'actor' | 'source';
  /** Its value as a filter: an id, or the name of a source. */
  readonly value: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Empty where it has none. */
  readonly description: string;
  /** Only actors have one. */
  readonly type?: ActorType;
  /** How many documents have it, or a narrower topic. */
  readonly count: number;
}

/** The files that have the names. */
export interface NameFiles {
  readonly facets: FacetFile;
  readonly details: TagDetails;
}

/** All entries, the frequent ones of each facet first. */
export function namedEntries({ facets, details }: NameFiles): readonly NamedEntry[] {
  const counts = new VarintReader(facets.sources.counts);
  return [
    ...tagEntries('topic', decodeTags(facets.topics), details.topics),
    ...tagEntries('actor', decodeTags(facets.actors), details.actors),
    ...facets.sources.names.map(
      (name): NamedEntry => ({
        facet: 'source',
        value: name,
        name,
        aliases: [],
        description: '',
        count: counts.next(),
      }),
    ),
  ].filter(({ count }) => count > 0);
}

function tagEntries(
  facet: 'topic' | 'actor',
  tags: readonly FacetTag[],
  details: TagDetails['topics'],
): readonly NamedEntry[] {
  const byId = decodeDetails(details);
  return tags.map(({ id, name, type, count }) => ({
    facet,
    value: id,
    name,
    aliases: byId.get(id)?.aliases ?? [],
    description: byId.get(id)?.description ?? '',
    ...(type && { type }),
    count,
  }));
}
