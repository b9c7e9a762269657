import type { ItemDate } from './date.ts';

/** One news item: what a file under `items/` says, typed and validated. */
export interface Item {
  /** The file's name without `.md`: unique in the archive, `[a-z0-9-]`, and the item's address for ever. */
  readonly id: string;
  /** Where the item stands in the content folder, with `/`: `items/2024/port-strike.md`. */
  readonly file: string;
  readonly title: string;
  readonly date: ItemDate;
  /** Ids from `topics.yml`, in the file's order, none twice. */
  readonly topics: readonly string[];
  /** Ids from `actors.yml`, in the file's order, none twice. */
  readonly actors: readonly string[];
  /** The summary that the file gives, else the first sentence of the body; empty where there is neither. */
  readonly summary: string;
  /** The summary, where the body does not begin with it and so says it anyway; else empty. */
  readonly lead: string;
  /** A BCP 47 tag such as `en`; the site's language where the file names none. */
  readonly language: string;
  /** Where the story was filed from: `Brussels`. */
  readonly dateline?: string | undefined;
  readonly source: Source;
  readonly status: Status;
  readonly body: Body;
  /** Equal for equal files only, where that is known without comparing. */
  readonly key?: string;
  /** Equal for equal faces only, as far as the file gives them, likewise. */
  readonly previewKey?: string;
}

/** What a list may say of an item. */
export interface ItemPreview extends Pick<Item, 'id' | 'title' | 'date' | 'summary'> {
  readonly source: Pick<Source, 'name'>;
  readonly language?: string | undefined;
}

/** Equal for equal faces only. */
export function previewText({ id, title, date, source, summary, language }: ItemPreview): string {
  return JSON.stringify([id, title, date.edtf, source.name, summary, language]);
}

/** `draft` items are left out of the site; a `withdrawn` item keeps its address as a tombstone and nothing else. */
export type Status = 'published' | 'draft' | 'withdrawn';

/** Where an item comes from. Every part may be missing: an archive often does not know. */
export interface Source {
  readonly name?: string;
  readonly author?: string;
  /** http or https. */
  readonly url?: string;
  /** The day on which the original was seen, `YYYY-MM-DD`. */
  readonly retrieved?: string;
  /** Address of an archived copy, http or https. */
  readonly archived?: string;
  /** A rights statement: an address (rightsstatements.org, Creative Commons) or words. */
  readonly rights?: string;
  /** The source's own name for the item: an accession number, a line of a feed. */
  readonly id?: string;
}

/** An item's Markdown, rendered once. */
export interface Body {
  /** Safe HTML: raw HTML escaped, links of allowed kinds only, addresses relative to the item's page. */
  readonly html: string;
  /** The same as plain text, paragraphs apart by a line break: what search reads. */
  readonly text: string;
  /** Equal for equal bodies, where that is known without reading them. */
  readonly key?: string;
  /** Files beside the item that the Markdown shows or links, as paths in the content folder with `/`. */
  readonly attachments: readonly string[];
}
