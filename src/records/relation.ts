/** How an item says that it belongs to another, in the order in which pages show it. */
export const relationKinds = ['translationOf', 'versionOf', 'partOf'] as const;

export type RelationKind = (typeof relationKinds)[number];

/**
 * An item is a translation or another version of another one, such as a later edition of the same report, or a part of
 * it: a letter of a correspondence, an article of a series.
 */
export interface Relation {
  readonly kind: RelationKind;
  /** The id of the other item. */
  readonly to: string;
}

/** A relation as the front matter of an item has it. */
export interface UnlinkedRelation extends Relation {
  /** The id of the other item may be one that it had before, or that of no item. */
  readonly to: string;
  readonly line: number;
}
