import type { Archive } from '../archive/archive.ts';
import type { Actor } from '../records/actor.ts';
import { datetimeOf, formatDate, type ItemDate } from '../records/date.ts';
import { faceText, type Item, type ItemFace } from '../records/item.ts';
import type { Topic } from '../records/topic.ts';
import { Known, Later } from './lazy.ts';
import type { DateView, ItemLine, PageLink } from './page.ts';

/** The addresses of the site, all in one place, and the links that lists are made of. */
export const itemPath = (id: string): string => `items/${id}.html`;
export const topicPath = (id: string): string => `topics/${id}.html`;
export const actorPath = (id: string): string => `actors/${id}.html`;

export function topicLink(archive: Archive, id: string): PageLink {
  return linkTo(archive.topic(id), topicPath);
}

export function actorLink(archive: Archive, id: string): PageLink {
  return linkTo(archive.actor(id), actorPath);
}

/** Many pages lead to each topic and each actor, and share the link. */
function linkTo(tag: Topic | Actor, pathOf: (id: string) => string): PageLink {
  let link = links.get(tag);
  if (link === undefined) {
    link = { path: pathOf(tag.id), name: tag.name };
    links.set(tag, link);
  }
  return link;
}

const links = new WeakMap<Topic | Actor, PageLink>();

/** The lines of a list of items. */
export function itemLines(items: readonly Item[], siteLanguage: string): Later<readonly ItemLine[]> {
  return Later.of({ faces: facesOf(items), siteLanguage }, newLines);
}

function facesOf(items: readonly Item[]): Known<readonly ItemFace[]> {
  let key = '';
  for (const item of items) key += `${item.faceKey ?? faceText(item)} `;
  return new Known(items, key);
}

interface Faces {
  readonly faces: Known<readonly ItemFace[]>;
  readonly siteLanguage: string;
}

function newLines({ faces, siteLanguage }: Faces): readonly ItemLine[] {
  return faces.value.map((face) => itemLine(face, siteLanguage));
}

/** An item stands in some ten lists, and its line is put together once. */
function itemLine(item: ItemFace, siteLanguage: string): ItemLine {
  const known = lines.get(item);
  if (known?.siteLanguage === siteLanguage) return known.line;
  const line = newLine(item, siteLanguage);
  lines.set(item, { siteLanguage, line });
  return line;
}

const lines = new WeakMap<ItemFace, { readonly siteLanguage: string; readonly line: ItemLine }>();

function newLine(item: ItemFace, siteLanguage: string): ItemLine {
  return {
    path: itemPath(item.id),
    title: item.title,
    date: dateView(item.date),
    source: item.source.name,
    summary: shorten(item.summary),
    language: item.language === siteLanguage ? undefined : item.language,
  };
}

/** An archive has fewer dates than items, and each is put into words once. */
export function dateView(date: ItemDate): DateView {
  let view = dates.get(date.edtf);
  if (view === undefined) {
    view = { text: formatDate(date), datetime: datetimeOf(date) };
    dates.set(date.edtf, view);
  }
  return view;
}

const dates = new Map<string, DateView>();

/** Keeps the largest list page under 100 KB: twice a page's items, in a script of two bytes a letter. */
const longestSummary = 180;

function shorten(summary: string): string {
  if (summary.length <= longestSummary) return summary;
  const cut = summary.slice(0, longestSummary);
  const space = cut.lastIndexOf(' ');
  return `${(space > longestSummary / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}
