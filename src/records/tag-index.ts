import type { ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { foldName, maxCompared, nearestFolded } from './spelling.ts';
import type { LocatedText } from './yaml-node.ts';

/** The fields of a topic or an actor by which a tag can name it. */
export interface TaggedEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Looks up topics or actors by id, name or alias, ignoring case, diacritics and extra spaces. */
export class TagIndex {
  readonly #ids = new Map<string, string>();
  readonly #byFolded = new Map<string, TaggedEntry>();
  /** How many tags `near` has looked at. */
  #compared = 0;

  /** Adds a tag of an entry, or returns the other entry that already has it. */
  add(tag: string, entry: TaggedEntry): TaggedEntry | undefined {
    const folded = foldName(tag);
    const other = this.#byFolded.get(folded);
    if (other !== undefined) return other === entry ? undefined : other;
    this.#byFolded.set(folded, entry);
    this.#ids.set(tag, entry.id);
    return undefined;
  }

  /** A copy with more tags, those that are free. */
  with(tags: Iterable<readonly [tag: string, entry: TaggedEntry]>): TagIndex {
    const index = new TagIndex();
    for (const [tag, id] of this.#ids) index.#ids.set(tag, id);
    for (const [folded, entry] of this.#byFolded) index.#byFolded.set(folded, entry);
    for (const [tag, entry] of tags) index.add(tag, entry);
    return index;
  }

  /** The id of the entry with this tag. */
  find(tag: string): string | undefined {
    return this.#ids.get(tag) ?? this.#byFolded.get(foldName(tag))?.id;
  }

  /**
   * Ids of up to three entries that have a similar tag. After many calls for an index with many tags there are none any
   * more: an archive with thousands of unknown tags has another fault than the spelling, and would be searched for
   * minutes.
   */
  near(tag: string): string[] {
    if (this.#compared > maxCompared) return [];
    this.#compared += this.#byFolded.size;
    const ids = nearestFolded(foldName(tag), this.#byFolded.keys()).map(
      (folded) => this.#byFolded.get(folded)?.id,
    );
    return [...new Set(ids.filter((id) => id !== undefined))];
  }
}

/** Indexes every id, name and alias; reports those that two entries share. `kind` is `topic` or `actor`. */
export function indexTags(
  kind: string,
  entries: readonly { readonly entry: TaggedEntry; readonly names: readonly LocatedText[] }[],
  collector: ProblemCollector,
): TagIndex {
  const index = new TagIndex();
  for (const { entry, names } of entries) {
    for (const { text, line } of names) {
      const other = index.add(text, entry);
      if (other === undefined) continue;
      collector.error(
        line,
        `${kind}s ${quote(other.id)} and ${quote(entry.id)} share the name ${quote(text)}`,
        `An id, name or alias may belong to only one ${kind}; case and accents make no difference. Change or remove it in one of the two.`,
        `two ${kind}s with one name`,
      );
    }
  }
  return index;
}
