import type { Archive } from '../archive/archive.ts';
import { periodPath, standsIn } from '../archive/calendar.ts';
import { relatedItems } from '../archive/related.ts';
import { isKnown } from '../records/date.ts';
import type { Item, Source } from '../records/item.ts';
import { actorLink, dateView, itemLine, itemPath, topicLink } from './links.ts';
import type { ItemLine, PageOf } from './page.ts';
import { periodName } from './period-name.ts';

/** A page for every published item. */
export function itemPages(archive: Archive): readonly PageOf<'item'>[] {
  const related = relatedItems(archive.items);
  const line = (item: Item): ItemLine => itemLine(item, archive.settings.language);
  // An undated item is neither earlier nor later than another.
  const neighbour = (item: Item, at: number): ItemLine | undefined => {
    const beside = archive.items[at];
    return beside && isKnown(beside.date) && isKnown(item.date) ? line(beside) : undefined;
  };
  return archive.items.map((item, position) => ({
    kind: 'item',
    path: itemPath(item.id),
    title: item.title,
    description: item.summary,
    data: {
      date: dateView(item.date),
      timeline: periodPath(standsIn(item.date)),
      dateline: item.dateline,
      language: item.language === archive.settings.language ? undefined : item.language,
      source: sourceView(item.source),
      topics: item.topics.map((id) => topicLink(archive, id)),
      actors: item.actors.map((id) => actorLink(archive, id)),
      lead: item.lead || undefined,
      body: item.body,
      earlier: neighbour(item, position + 1),
      later: neighbour(item, position - 1),
      related: (related.get(item) ?? []).map(line),
    },
  }));
}

/** What is left at the address of an item that was taken back. */
export function tombstonePages(archive: Archive): readonly PageOf<'tombstone'>[] {
  return archive.withdrawn.map(({ id }) => ({
    kind: 'tombstone',
    path: itemPath(id),
    title: 'Withdrawn item',
    description: 'This item was withdrawn from the archive.',
    unlisted: true,
    data: { id },
  }));
}

/** The source with its day in words. */
function sourceView(source: Source): Source {
  return source.retrieved === undefined ? source : { ...source, retrieved: periodName(source.retrieved) };
}
