import type { Correction } from './correction.ts';
import type { ItemDate } from './date.ts';
import type { FieldValues, KeptKey } from './field-value.ts';
import type { Relation } from './relation.ts';
import type { Source } from './source.ts';
import type { Withdrawal } from './withdrawal.ts';

/** One news item: what a file under `items/` says, typed and validated. Its text is a `Body`, read apart. */
export interface Item {
  /** The file's name without `.md`: unique in the archive, `[a-z0-9-]`, and the item's permanent address. */
  readonly id: string;
  /** The file's path in the content folder, with `/`: `items/2024/port-strike.md`. */
  readonly file: string;
  readonly title: string;
  readonly date: ItemDate;
  /** Ids from `topics.yml`, in the file's order, without duplicates. */
  readonly topics: readonly string[];
  /** Ids from `actors.yml`, in the file's order, without duplicates. */
  readonly actors: readonly string[];
  /** The summary that the file gives, else the first sentence of the body; empty where there is neither. */
  readonly summary: string;
  /** The summary that the file gives, to show above the body; empty where the body begins with the same words. */
  readonly lead: string;
  /** A BCP 47 tag such as `en`; the site's language where the file names none. */
  readonly language: string;
  /** Where the story was filed from: `Brussels`. */
  readonly dateline?: string | undefined;
  /** Where its text was published; empty where that is not known. */
  readonly source: Source;
  /** Where else: nothing where it names one source. */
  readonly otherSources?: readonly Source[] | undefined;
  readonly status: Status;
  /** Where it is withdrawn: why and when, as far as the file says it. */
  readonly withdrawal?: Withdrawal | undefined;
  /** The day on which it joined the archive, `YYYY-MM-DD`. */
  readonly added?: string | undefined;
  /** The day from which it may be shown, `YYYY-MM-DD`. */
  readonly embargo?: string | undefined;
  /** One of the key items of its topics, actors and source, which their pages show first. */
  readonly featured?: true | undefined;
  /** In the order of the file. */
  readonly corrections?: readonly Correction[] | undefined;
  /** Ids that it had before, and addresses on an earlier site, `/2014/05/strike/`; their pages lead to its own. */
  readonly formerly?: readonly string[] | undefined;
  /** Each once, to items that exist; left out where there are none. */
  readonly relations?: readonly Relation[] | undefined;
  /** Ids of the other items that its text links to, each once; left out where there are none. */
  readonly links?: readonly string[] | undefined;
  /** What it says in the fields that `site.yml` declares; left out where there is nothing. */
  readonly fields?: FieldValues | undefined;
  /** What it says under keys that are not declared, where the archive keeps these. */
  readonly otherKeys?: readonly KeptKey[] | undefined;
  /** Pages that its body links to and the site does not have yet: those of items under an embargo. */
  readonly missingPages?: readonly string[] | undefined;
  /** Files beside the item that its body shows or links, as paths in the content folder with `/`. */
  readonly attachments: readonly string[];
  /** The first of them that the body shows as a picture and that can be made smaller. */
  readonly picture?: string | undefined;
}

/** The part of an item that a list may show. */
export interface ItemPreview extends Pick<Item, 'id' | 'title' | 'date' | 'summary'> {
  readonly source: Pick<Source, 'name' | 'authors' | 'published' | 'page'>;
  readonly language?: string | undefined;
}

/** A `draft` is shown in `clipfile start` and in no build; a `withdrawn` item keeps its address, which shows a notice and nothing else. */
export type Status = 'published' | 'draft' | 'withdrawn';

/** A Markdown text, rendered. */
export interface Body {
  /** Safe HTML: raw HTML escaped, links of allowed kinds only, addresses relative to the item's page. */
  readonly html: string;
  /** The same as plain text, one paragraph a line: what the search reads. */
  readonly text: string;
}
