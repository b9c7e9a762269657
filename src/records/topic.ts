import { type EntryImage, normalizeEntries, type Register } from './entry.ts';
import type { ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import type { TagIndex } from './tag-index.ts';
import type { LocatedText, YamlNode } from './yaml-node.ts';

/** A subject of items: an entry of `topics.yml`. */
export interface Topic {
  /** `[a-z0-9-]`; the topic's permanent address. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** The id of the broader topic, whose page also lists this topic's items. The chain never loops. */
  readonly broader?: string;
  /** Other names by which items may tag the topic. */
  readonly aliases: readonly string[];
  /** Addresses of the same topic elsewhere: Wikidata, IPTC Media Topics. The file may give one address or a list. */
  readonly sameAs: readonly string[];
  readonly image?: EntryImage;
  readonly formerly?: readonly string[];
}

/** Validates the content of `topics.yml`. The file may name a broader topic by id, name or alias; records have its id. */
export function normalizeTopics(node: YamlNode, collector: ProblemCollector): Register<Topic> | undefined {
  const broaderNames = new Map<string, LocatedText>();
  const register = normalizeEntries<Topic>(
    node,
    {
      name: 'topic',
      withArticle: 'a topic',
      keys: ['id', 'name', 'description', 'broader', 'aliases', 'sameAs', 'formerly', 'image', 'imageAlt'],
      example: '- id: peace-talks\n  name: Peace talks',
      complete: (entry, fields) => {
        const name = fields.text('broader');
        if (name !== undefined && !broaderNames.has(entry.id)) broaderNames.set(entry.id, name);
        return entry;
      },
    },
    collector,
  );
  if (register === undefined) return undefined;
  const broader = resolveBroader(broaderNames, register.tags, collector);
  reportLoops(broader, broaderNames, collector);
  reportDeepChains(broader, broaderNames, collector);
  const entries = register.entries.map((topic) => {
    const id = broader.get(topic.id);
    return id === undefined ? topic : { ...topic, broader: id };
  });
  return { ...register, entries };
}

/** Maps the id of each topic to the id of its broader topic. */
function resolveBroader(
  broaderNames: ReadonlyMap<string, LocatedText>,
  tags: TagIndex,
  collector: ProblemCollector,
): Map<string, string> {
  const broader = new Map<string, string>();
  for (const [id, { text, line }] of broaderNames) {
    const found = tags.find(text);
    if (found !== undefined) broader.set(id, found);
    else
      collector.error(
        line,
        `unknown topic ${quote(text)}`,
        `${didYouMean(text, tags.near(text))}A broader topic must be an entry in the same file.`,
        'unknown broader topic',
      );
  }
  return broader;
}

/** Far more than any thesaurus has. Pages name all the broader topics of theirs, so chains must end somewhere. */
const maxBroader = 100;

/** Reports each topic that is the first of its chain with too many broader topics above it. */
function reportDeepChains(
  broader: ReadonlyMap<string, string>,
  broaderNames: ReadonlyMap<string, LocatedText>,
  collector: ProblemCollector,
): void {
  const depths = new Map<string, number>();
  for (const start of broader.keys()) {
    const chain: string[] = [];
    const visited = new Set<string>();
    let top: string | undefined = start;
    while (top !== undefined && !depths.has(top) && !visited.has(top)) {
      visited.add(top);
      chain.push(top);
      top = broader.get(top);
    }
    // In a loop, which is reported as such, depths start at the topic where it closes.
    let depth = top === undefined ? -1 : (depths.get(top) ?? -1);
    for (const id of chain.reverse()) {
      depths.set(id, ++depth);
      if (depth !== maxBroader + 1) continue;
      collector.error(
        broaderNames.get(id)?.line ?? 1,
        `topic ${quote(id)} has more than ${maxBroader} broader topics above it`,
        'Remove "broader" from it, or name a topic that is nearer to the top of the chain.',
        'too many broader topics',
      );
    }
  }
}

/** Reports each loop once, at its first topic in the file. */
function reportLoops(
  broader: ReadonlyMap<string, string>,
  broaderNames: ReadonlyMap<string, LocatedText>,
  collector: ProblemCollector,
): void {
  const visited = new Set<string>();
  for (const start of broader.keys()) {
    const chain: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !visited.has(id)) {
      visited.add(id);
      chain.push(id);
      id = broader.get(id);
    }
    if (id === undefined || !chain.includes(id)) continue;
    const loop = [...chain.slice(chain.indexOf(id)), id];
    collector.error(
      broaderNames.get(id)?.line ?? 1,
      `topic ${quote(id)} is broader than itself`,
      `Remove one "broader" from the loop ${loop.join(' → ')}.`,
      'topic is broader than itself',
    );
  }
}
