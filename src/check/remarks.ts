import type { ReadFiles } from '../read/content.ts';
import type { ContentFolder } from '../read/folder.ts';
import type { ItemFile, UnlinkedItem } from '../read/item-file.ts';
import { actorReport, type TagReport, topicReport } from '../read/tag-report.ts';
import type { Entry } from '../records/entry.ts';
import { allOf, quote } from '../records/quote.ts';
import type { DuplicateGroup } from './duplicates.ts';
import { unshownFiles } from './unshown-files.ts';

/** A finding before its line is looked up, for which its file is read again. */
export interface Remark {
  /** The path in the content folder. */
  readonly file: string;
  /** The line; or the keys of an item's front matter of which the first that is there has it. */
  readonly at: number | readonly string[];
  readonly title?: string;
  readonly message: string;
  readonly page?: string;
  readonly others?: readonly Remark[];
  /** To be shown as a preview. */
  readonly draft?: UnlinkedItem;
}

export function drafts(items: readonly UnlinkedItem[]): readonly Remark[] {
  return items
    .filter(({ status }) => status === 'draft')
    .map((item) => ({ ...about(item, '', ['status', 'draft']), draft: item }));
}

/** Those that are held back, by the day on which that ends. */
export function embargoed(heldBack: readonly ItemFile[]): readonly Remark[] {
  return heldBack
    .flatMap(({ item }) => item ?? [])
    .sort((a, b) => ((a.embargo ?? '') < (b.embargo ?? '') ? -1 : 1))
    .map((item) => about(item, `until ${item.embargo}`, ['embargo']));
}

/** The first item of each group, with the others. */
export function duplicates(groups: readonly DuplicateGroup[]): readonly Remark[] {
  return groups.flatMap(({ items: [first, ...others], reasons }) => {
    if (first === undefined) return [];
    return {
      ...about(first, allOf(reasons), ['title']),
      others: others.map((item) => about(item, '', ['title'])),
    };
  });
}

/** Where no item at all names an actor, or a topic, the archive does without. */
export function untagged(items: readonly UnlinkedItem[]): readonly Remark[] {
  const [hasTopics, hasActors] = [
    items.some(({ topics }) => topics.length > 0),
    items.some(({ actors }) => actors.length > 0),
  ];
  return items.flatMap((item) => {
    const missing = [
      ...(hasTopics && item.topics.length === 0 ? ['topics'] : []),
      ...(hasActors && item.actors.length === 0 ? ['actors'] : []),
    ];
    if (missing.length === 0) return [];
    return about(item, `no ${missing.join(' and no ')}`, [...missing, 'title']);
  });
}

/** Entries that no item names; a topic with narrower ones that items name is in use. */
export function unusedTags(read: ReadFiles): readonly Remark[] {
  const topics = topicReport(read.topics, read.items);
  const actors = actorReport(read.actors, read.items);
  const broader = new Map(topics?.entries.map((topic) => [topic.id, topic.broader]));
  const inUse = new Set<string>();
  for (const { entry } of topics?.used ?? []) {
    let above = entry.broader;
    for (; above !== undefined && !inUse.has(above); above = broader.get(above)) inUse.add(above);
  }
  const remarksOn = ({ file, unused }: TagReport<Entry>, lines: ReadonlyMap<string, number>) =>
    unused.map(({ id, name }) => ({
      file,
      at: lines.get(id) ?? 1,
      title: name,
      message: name === id ? '' : `id ${quote(id)}`,
      page: `${file.replace('.yml', '')}/${id}.html`,
    }));
  return [
    ...(topics === undefined
      ? []
      : remarksOn(
          { ...topics, unused: topics.unused.filter(({ id }) => !inUse.has(id)) },
          read.topics.register?.lines ?? new Map(),
        )),
    ...(actors === undefined ? [] : remarksOn(actors, read.actors.register?.lines ?? new Map())),
  ];
}

/** Topics and actors whose pictures have no description. */
export function undescribed({ topics, actors }: ReadFiles): readonly Remark[] {
  return [topics, actors].flatMap(({ file, register }) => {
    const entries: readonly Entry[] = register?.entries ?? [];
    return entries.flatMap(({ id, name, image }) =>
      image === undefined || image.alt !== ''
        ? []
        : {
            ...{ file, at: register?.lines.get(id) ?? 1, title: name, message: 'image without imageAlt' },
            page: `${file.replace('.yml', '')}/${id}.html`,
          },
    );
  });
}

export function links(items: readonly UnlinkedItem[]): readonly Remark[] {
  return items
    .filter(({ summary }) => isOneLink(summary))
    .map((item) => about(item, quote(item.summary), ['summary', 'title']));
}

/** A web address, or a link in Markdown, and nothing else. */
function isOneLink(text: string): boolean {
  return (
    /^<?(https?:\/\/|www\.)[^\s<>]+>?$/i.test(text) || /^\[[^[\]]*\]\([^()\s]*(\s+"[^"]*")?\)\.?$/.test(text)
  );
}

export function unshown(read: ReadFiles, disk: ContentFolder): readonly Remark[] {
  const known = new Set([...read.attachments, ...read.items.lookalikes]);
  return unshownFiles(disk, known).map((file) => ({
    file,
    at: 1,
    title: file.slice(file.lastIndexOf('/') + 1),
    message: '',
  }));
}

function about({ id, file, title }: UnlinkedItem, message: string, at: readonly string[]): Remark {
  return { file, at, title, message, page: `items/${id}.html` };
}
