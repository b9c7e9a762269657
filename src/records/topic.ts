import { normalizeEntries, type Register } from './entry.ts';
import type { ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import type { TagIndex } from './tag-index.ts';
import type { LocatedText, YamlNode } from './yaml-node.ts';

/** What items are about: an entry of `topics.yml`. */
export interface Topic {
  /** `[a-z0-9-]`, and the topic's address for ever. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** The id of the wider topic on whose page this topic's items also stand. The chain never loops. */
  readonly broader?: string;
  /** Other names under which an item may tag it. */
  readonly aliases: readonly string[];
  /** Addresses of the same topic elsewhere: Wikidata, IPTC Media Topics. The file may give one text or a list. */
  readonly sameAs: readonly string[];
}

/** Types what `topics.yml` holds. A topic may name its broader one by id, name or alias; the record holds the id. */
export function normalizeTopics(node: YamlNode, collector: ProblemCollector): Register<Topic> | undefined {
  const wanted = new Map<string, LocatedText>();
  const register = normalizeEntries<Topic>(
    node,
    {
      name: 'topic',
      withArticle: 'a topic',
      keys: ['id', 'name', 'description', 'broader', 'aliases', 'sameAs'],
      example: '- id: peace-talks\n  name: Peace talks',
      complete: (entry, fields) => {
        const line = fields.text('broader');
        if (line !== undefined && !wanted.has(entry.id)) wanted.set(entry.id, line);
        return entry;
      },
    },
    collector,
  );
  if (register === undefined) return undefined;
  const broader = resolveBroader(wanted, register.tags, collector);
  reportLoops(broader, wanted, collector);
  const entries = register.entries.map((topic) => {
    const id = broader.get(topic.id);
    return id === undefined ? topic : { ...topic, broader: id };
  });
  return { ...register, entries };
}

/** From the id of a topic to the id of its broader one. */
function resolveBroader(
  wanted: ReadonlyMap<string, LocatedText>,
  tags: TagIndex,
  collector: ProblemCollector,
): Map<string, string> {
  const broader = new Map<string, string>();
  for (const [id, { text, line }] of wanted) {
    const found = tags.find(text);
    if (found !== undefined) broader.set(id, found);
    else
      collector.error(
        line,
        `unknown topic ${quote(text)}`,
        `${didYouMean(text, tags.near(text))}A broader topic is an entry of the same file.`,
      );
  }
  return broader;
}

/** Reports each loop once, at its first topic in the file. */
function reportLoops(
  broader: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, LocatedText>,
  collector: ProblemCollector,
): void {
  const followed = new Set<string>();
  for (const start of broader.keys()) {
    const chain: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !followed.has(id)) {
      followed.add(id);
      chain.push(id);
      id = broader.get(id);
    }
    if (id === undefined || !chain.includes(id)) continue;
    const loop = [...chain.slice(chain.indexOf(id)), id];
    collector.error(
      wanted.get(id)?.line ?? 1,
      `topic ${quote(id)} is broader than itself`,
      `Take out one step of ${loop.join(' → ')}.`,
    );
  }
}
