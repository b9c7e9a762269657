import { range } from 'd3-array';
import type { ActorEntry, Archive } from '../archive/archive.ts';
import { sharedItems } from '../archive/shared-items.ts';
import type { Messages } from '../messages/messages.ts';
import { actorTypes } from '../records/actor.ts';
import { busiestOf } from './busiest.ts';
import { actorLink } from './links.ts';
import { linkOf, networkFigures, type Tie, type TiedActor } from './network-figure.ts';
import type { NetworkActor, PageOf } from './page-model.ts';
import { lazyPage, type PlannedPage } from './planned-page.ts';
import { searchPath } from './search-path.ts';

/** The actors with most items that a network shows; of those, actors without a tie are left out. */
const maxActors = 60;
/** With fewer there is nothing to see in a network. */
const minActors = 5;
/** The strongest ties of each actor. One actor may have many, to others whose strongest they are. */
const tiesPerActor = 3;

export const networkPath = 'network.html';

/** The page of actors that occur in the same items; none in an archive that has hardly any. */
export function networkPage(archive: Archive): PlannedPage | undefined {
  const actors = busiestOf(archive.actors, maxActors);
  const ties = strongestTies(actors);
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]));
  if (tied.size < minActors) return undefined;
  const position = new Map([...tied].sort((a, b) => a - b).map((old, i) => [old, i]));
  const shown = actors.filter((_, i) => tied.has(i));
  return lazyPage(
    {
      path: networkPath,
      total: archive.actors.filter(({ items }) => items.length > 0).length,
      actors: shown.map(({ tag, items }) => ({
        ...actorLink(archive, tag.id),
        id: tag.id,
        type: tag.type,
        count: items.length,
      })),
      ties: ties.map(({ a, b, count }) => ({ a: position.get(a) ?? 0, b: position.get(b) ?? 0, count })),
    },
    networkView,
  );
}

/** For each actor its strongest ties; of equal ones, those to actors with fewer items, which say more. */
function strongestTies(actors: readonly ActorEntry[]): readonly Tie[] {
  const counts = sharedItems(
    actors.map(({ items }) => items),
    actors.map(({ tag }) => tag.id),
    (item) => item.actors,
  );
  const countOf = (a: number, b: number): number => counts[a]?.[b] ?? 0;
  const chosen = new Map<string, Tie>();
  for (const a of actors.keys()) {
    const others = range(actors.length)
      .filter((b) => b !== a && countOf(a, b) > 0)
      .sort((b, c) => countOf(a, c) - countOf(a, b) || c - b);
    for (const b of others.slice(0, tiesPerActor)) {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      chosen.set(`${first} ${second}`, { a: first, b: second, count: countOf(a, b) });
    }
  }
  return [...chosen.values()].sort((a, b) => b.count - a.count || a.a - b.a || a.b - b.b);
}

interface NetworkInputs {
  readonly path: string;
  /** The number of actors with items. */
  readonly total: number;
  /** Those with most items first. */
  readonly actors: readonly TiedActor[];
  /** Strongest first. */
  readonly ties: readonly Tie[];
}

function networkView({ path, total, actors, ties }: NetworkInputs, messages: Messages): PageOf<'network'> {
  return {
    kind: 'network',
    path,
    title: messages.text('networkTitle'),
    description: messages.text('networkDescription'),
    section: 'actors',
    data: {
      total,
      types: actorTypes.filter((type) => actors.some((actor) => actor.type === type)),
      figures: networkFigures(actors, ties),
      actors: actors.map((actor, i) => ({
        ...linkOf(actor),
        count: actor.count,
        with: others(i, actors, ties),
      })),
    },
  };
}

/** The actors that one is tied to, each leading to the items that they share. */
function others(position: number, actors: readonly TiedActor[], ties: readonly Tie[]): NetworkActor['with'] {
  const self = actors[position];
  return ties.flatMap(({ a, b, count }) => {
    const other = a === position ? actors[b] : b === position ? actors[a] : undefined;
    if (self === undefined || other === undefined) return [];
    const path = searchPath([
      ['actor', self.id],
      ['actor', other.id],
    ]);
    return [{ ...linkOf(other), path, count }];
  });
}
