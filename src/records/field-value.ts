import type { ItemDate } from './date.ts';

/** What an item says in an own field, by the field's type. */
export type FieldValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'date'; readonly date: ItemDate }
  /** http or https. */
  | { readonly type: 'url'; readonly url: string }
  /** Ids of the field's choices, in the file's order, without duplicates. */
  | { readonly type: 'choice'; readonly ids: readonly string[] }
  | { readonly type: 'list'; readonly texts: readonly string[] }
  | { readonly type: 'place'; readonly places: readonly FieldPlace[] };

export interface FieldPlace {
  /** The name of the actor, or the text as it is written. */
  readonly name: string;
  /** The id of a place of `actors.yml` that has this name. */
  readonly actor?: string;
}

/** The values of an item, by the keys of their fields, in the order of `site.yml`. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A key that nobody has declared, with what an item says there as texts. */
export interface KeptKey {
  readonly key: string;
  readonly texts: readonly string[];
}
