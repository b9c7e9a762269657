import type { Archive } from '../archive/archive.ts';
import { periodPath, standsIn } from '../archive/calendar.ts';
import { relatedItems } from '../archive/related.ts';
import type { Item } from '../records/item.ts';
import { actorLink, dateView, itemLine, itemPath, topicLink } from './links.ts';
import type { PageOf } from './page.ts';

/** A page for every published item. */
export function itemPages(archive: Archive): readonly PageOf<'item'>[] {
  const related = relatedItems(archive.items);
  const line = (item: Item | undefined) => item && itemLine(item, archive.settings.language);
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
      source: item.source,
      topics: item.topics.map((id) => topicLink(archive, id)),
      actors: item.actors.map((id) => ({ ...actorLink(archive, id), type: archive.actor(id).type })),
      lead: leadOf(item),
      body: item.body.html,
      earlier: line(archive.items[position + 1]),
      later: line(archive.items[position - 1]),
      related: (related.get(item) ?? []).map((each) => itemLine(each, archive.settings.language)),
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

/** A summary that was taken from the body would be read twice. */
function leadOf({ summary, body }: Item): string | undefined {
  return summary === '' || body.text.startsWith(summary.replace(/…$/, '')) ? undefined : summary;
}
