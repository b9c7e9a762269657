import type { Archive } from '../archive/archive.ts';
import { periodPath, standsIn } from '../archive/calendar.ts';
import { relatedItems } from '../archive/related.ts';
import { isKnown } from '../records/date.ts';
import type { Item, Source } from '../records/item.ts';
import { Keyed, type Lazy } from './lazy.ts';
import { actorLink, dateView, itemPath, listEntries, topicLink } from './links.ts';
import type { ListEntry, PageLink, PageOf } from './page.ts';
import { periodName } from './period-name.ts';
import { described, type PlannedPage, planned } from './planned.ts';

/** A page for every published item. */
export function* itemPages(archive: Archive): Iterable<PlannedPage> {
  const { items, settings } = archive;
  const related = relatedItems(items);
  const lines = (listed: readonly Item[]) => listEntries(listed, settings.language);
  // An undated item is neither earlier nor later than another.
  const neighbour = (item: Item, at: number): Lazy<readonly ListEntry[]> => {
    const beside = items[at];
    return lines(beside && isKnown(beside.date) && isKnown(item.date) ? [beside] : []);
  };
  for (const [position, item] of items.entries()) {
    yield planned(
      {
        path: itemPath(item.id),
        item: ownPart(item),
        language: item.language === settings.language ? undefined : item.language,
        topics: item.topics.map((id) => topicLink(archive, id)),
        actors: item.actors.map((id) => actorLink(archive, id)),
        earlier: neighbour(item, position + 1),
        later: neighbour(item, position - 1),
        related: lines(related(position)),
      },
      itemView,
    );
  }
}

/** What an item's file says by itself, without the rest of the archive. */
type OwnPart = Omit<Item, 'topics' | 'actors' | 'language'>;

function ownPart(item: OwnPart): Keyed<OwnPart> {
  return new Keyed(item, item.key ?? JSON.stringify(item));
}

interface ItemInputs {
  readonly path: string;
  readonly item: Keyed<OwnPart>;
  /** Where it is not the site's. */
  readonly language: string | undefined;
  readonly topics: readonly PageLink[];
  readonly actors: readonly PageLink[];
  /** One or none, as are the later. */
  readonly earlier: Lazy<readonly ListEntry[]>;
  readonly later: Lazy<readonly ListEntry[]>;
  readonly related: Lazy<readonly ListEntry[]>;
}

function itemView({ path, item, earlier, later, related, ...rest }: ItemInputs): PageOf<'item'> {
  const { title, summary, date, dateline, source, lead, body } = item.value;
  return {
    kind: 'item',
    path,
    title,
    description: summary,
    data: {
      ...rest,
      date: dateView(date),
      timeline: periodPath(standsIn(date)),
      dateline,
      source: sourceView(source),
      lead: lead || undefined,
      body,
      earlier: earlier.evaluate()[0],
      later: later.evaluate()[0],
      related: related.evaluate(),
    },
  };
}

/** What is left at the address of an item that was taken back. */
export function tombstonePages(archive: Archive): readonly PlannedPage[] {
  return archive.withdrawn.map(({ id }) =>
    described({
      kind: 'tombstone',
      path: itemPath(id),
      title: 'Withdrawn item',
      description: 'This item was withdrawn from the archive.',
      unlisted: true,
      data: { id },
    }),
  );
}

/** The source with its day in words. */
function sourceView(source: Source): Source {
  return source.retrieved === undefined ? source : { ...source, retrieved: periodName(source.retrieved) };
}
