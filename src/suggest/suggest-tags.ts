import { setImmediate } from 'node:timers/promises';
import type { ContentFolder } from '../read/folder.ts';
import { assumedShare, chanceOfName, type NameCounts } from './name-evidence.ts';
import { type NameInItem, namesInItems } from './names-in-items.ts';
import type { ItemTags, TaggedArchive, TaggedItem, Vocabulary } from './read-archive.ts';
import { minTaggedRows, type ProposedTag, TagLearner, type TrialResult } from './tag-learner.ts';

export const tagKinds = ['topics', 'actors'] as const;
export type TagKind = (typeof tagKinds)[number];

/** A topic or an actor that an item should perhaps have, and why. */
export interface Suggestion {
  readonly kind: TagKind;
  readonly id: string;
  readonly name: string;
  /** The part of such proposals that are right, 0 to 1. */
  readonly score: number;
  /** The most similar items that have it, at most three. */
  readonly like: readonly TaggedItem[];
  /** Where the item names it. */
  readonly named: Omit<NameInItem, 'id'> | undefined;
}

export interface ItemSuggestions {
  readonly tagged: TaggedItem;
  /** Topics, then actors, each the best first. */
  readonly suggestions: readonly Suggestion[];
}

export interface Suggestions {
  /** How many items were looked at. */
  readonly looked: number;
  /** Those for which something is proposed. */
  readonly items: readonly ItemSuggestions[];
  readonly learned: Readonly<Record<TagKind, Learned>>;
}

/** What there was to learn from. */
export interface Learned {
  /** Items with tags of their own. */
  readonly items: number;
  /** How good proposals by similar items were on them; undefined where they are too few. */
  readonly trial: TrialResult | undefined;
}

export interface SuggestOptions {
  /** Looks at items that have tags, too. */
  readonly all: boolean;
  /** Whether an item is looked at. */
  readonly isWanted: (item: TaggedItem) => boolean;
  readonly onProgress?: (step: string) => void;
}

/** Less likely than this, something is not proposed. */
const minScore = 0.5;

/** Items with tags in which names are looked for, to learn what a name says; of more, every so many. */
const maxNamesTried = 10_000;

/** After each batch the event loop gets a turn. */
const batchSize = 250;

/** Proposes topics and actors for the items of an archive. */
export async function suggestTags(
  archive: TaggedArchive,
  disk: ContentFolder,
  { all, isWanted, onProgress = () => {} }: SuggestOptions,
): Promise<Suggestions> {
  const { items, topics, actors, languageOf } = archive;
  const looked = items.flatMap((tagged, row) => {
    const kinds = tagKinds.filter((kind) => all || !tagged[kind].hasAny);
    return kinds.length === 0 || !isWanted(tagged) ? [] : [{ tagged, row, kinds }];
  });
  const namesIn = namesInItems(topics.entries, actors.entries, disk, languageOf);
  onProgress('Learning from items with topics and actors');
  const sources: Record<TagKind, Source> = {
    topics: new Source(archive, 'topics'),
    actors: new Source(archive, 'actors'),
  };
  const known = items.filter((tagged) => tagKinds.some((kind) => tagged[kind].own.length > 0));
  const step = Math.ceil(known.length / maxNamesTried);
  for (const [index, tagged] of known.entries()) {
    if (looked.length === 0) break;
    if (index % step === 0) {
      const names = namesIn(tagged);
      for (const kind of tagKinds) sources[kind].learnNames(names[kind], tagged[kind]);
    }
    if (index % batchSize === batchSize - 1) await setImmediate();
  }
  const found: ItemSuggestions[] = [];
  for (const [index, { tagged, row, kinds }] of looked.entries()) {
    const names = namesIn(tagged);
    const suggestions = kinds.flatMap((kind) => sources[kind].propose(row, names[kind], tagged[kind]));
    if (suggestions.length > 0) found.push({ tagged, suggestions });
    if (index % batchSize !== batchSize - 1) continue;
    onProgress(`Looking at items: ${index + 1} of ${looked.length}`);
    await setImmediate();
  }
  return {
    looked: looked.length,
    items: found,
    learned: { topics: sources.topics.learned, actors: sources.actors.learned },
  };
}

/** What is known of the topics, or of the actors. */
class Source {
  readonly #kind: TagKind;
  readonly #items: readonly TaggedItem[];
  readonly #entries: Vocabulary['entries'];
  readonly #learner: TagLearner | undefined;
  readonly #named = new Map<string, { named: number; tagged: number }>();
  readonly #allNamed = { named: 0, tagged: 0 };
  readonly #numbers: ReadonlyMap<string, number>;
  /** The broader topic of each that has one. */
  readonly #broader: ReadonlyMap<string, string>;
  readonly learned: Learned;

  constructor({ items, vectors, ...archive }: TaggedArchive, kind: TagKind) {
    const { topics } = archive;
    this.#broader = new Map(
      kind === 'topics'
        ? topics.entries.flatMap(({ id, broader }) => (broader ? [[id, broader] as const] : []))
        : [],
    );
    this.#kind = kind;
    this.#items = items;
    this.#entries = archive[kind].entries;
    this.#numbers = new Map(this.#entries.map(({ id }, number) => [id, number]));
    const tags = items.map((tagged) => tagged[kind].own.flatMap((id) => this.#numbers.get(id) ?? []));
    const rows = Int32Array.from(tags.keys()).filter((row) => (tags[row] ?? []).length > 0);
    const tagged = { rows, tagsOf: (row: number) => tags[row] ?? [], tagCount: this.#entries.length };
    this.#learner = rows.length < minTaggedRows ? undefined : new TagLearner(vectors, tagged);
    this.learned = { items: rows.length, trial: this.#learner?.trial };
  }

  /** Counts what an item names, and which of it its archivist has tagged. */
  learnNames(names: readonly NameInItem[], { own }: ItemTags): void {
    if (own.length === 0) return;
    for (const { id } of names) {
      const counts = this.#named.get(id) ?? { named: 0, tagged: 0 };
      this.#named.set(id, counts);
      for (const each of [counts, this.#allNamed]) {
        each.named++;
        if (own.includes(id)) each.tagged++;
      }
    }
  }

  propose(row: number, names: readonly NameInItem[], { all }: ItemTags): readonly Suggestion[] {
    const voted = new Map<string, ProposedTag>();
    for (const each of this.#learner?.propose(row) ?? []) voted.set(this.#entries[each.tag]?.id ?? '', each);
    const named = new Map(names.map(({ id, ...name }) => [id, name]));
    const having = withBroader(all, (id) => this.#broader.get(id));
    const ids = [...new Set([...voted.keys(), ...named.keys()])].filter((id) => !having.has(id));
    return ids
      .flatMap((id): readonly Suggestion[] => {
        const entry = this.#entries[this.#numbers.get(id) ?? -1];
        const vote = voted.get(id);
        const name = named.get(id);
        const score = Math.max(vote?.score ?? 0, name === undefined ? 0 : this.#chanceOf(id));
        if (entry === undefined || score < minScore) return [];
        const like = (vote?.like ?? []).flatMap((each) => this.#items[each] ?? []);
        return [{ kind: this.#kind, id, name: entry.name, score, like, named: name }];
      })
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  #chanceOf(id: string): number {
    const none: NameCounts = { named: 0, tagged: 0 };
    return chanceOfName(this.#named.get(id) ?? none, this.#allNamed, assumedShare[this.#kind]);
  }
}

/** An item counts for the broader topics of its own, too. The chain never loops. */
function withBroader(
  ids: readonly string[],
  broaderOf: (id: string) => string | undefined,
): ReadonlySet<string> {
  const all = new Set<string>();
  for (const own of ids) {
    for (let id: string | undefined = own; id !== undefined; id = broaderOf(id)) all.add(id);
  }
  return all;
}
