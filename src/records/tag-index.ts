import type { ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { foldName, nearest } from './spelling.ts';
import type { LocatedText } from './yaml-node.ts';

/** An entry of `topics.yml` or `actors.yml`, as far as finding it by a tag goes. */
export interface TaggedEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Finds topics, or actors, by id, name or alias, without regard to case, diacritics and space. */
export class TagIndex {
  readonly #ids = new Map<string, string>();
  readonly #byFolded = new Map<string, TaggedEntry>();

  /** Gives the entry that already has the tag, where it is another one than this. */
  add(tag: string, entry: TaggedEntry): TaggedEntry | undefined {
    const folded = foldName(tag);
    const other = this.#byFolded.get(folded);
    if (other !== undefined) return other === entry ? undefined : other;
    this.#byFolded.set(folded, entry);
    this.#ids.set(tag, entry.id);
    return undefined;
  }

  /** The id that a tag stands for. */
  find(tag: string): string | undefined {
    return this.#ids.get(tag) ?? this.#byFolded.get(foldName(tag))?.id;
  }

  /** Ids of the entries that have a tag near to this one, at most three. */
  near(tag: string): string[] {
    const ids = nearest(tag, this.#byFolded.keys()).map((folded) => this.#byFolded.get(folded)?.id);
    return [...new Set(ids.filter((id) => id !== undefined))];
  }
}

/** Indexes every id, name and alias; those that two entries share are problems. `kind` is `topic` or `actor`. */
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
        `An id, a name or an alias leads to one ${kind} only, whatever its case and accents. Take it from one of the two.`,
      );
    }
  }
  return index;
}
