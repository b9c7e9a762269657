/** A field of items that the owner declares in `site.yml`, beyond those that every archive has. */
export interface OwnField {
  /** As items write it: letters of any script, digits, `-` and `_`, the first a letter. */
  readonly key: string;
  /** In the site's language. */
  readonly label: string;
  readonly type: FieldType;
  /** Of a `choice`, in the owner's order. */
  readonly choices?: readonly Choice[];
  /** Whether readers can filter by it. */
  readonly isFacet: boolean;
  readonly isOnItem: boolean;
  readonly isInLists: boolean;
  /** Whether the search finds its words. */
  readonly isSearched: boolean;
}

export interface Choice {
  /** As items write it, and as the addresses of searches have it. */
  readonly id: string;
  /** As readers see it. */
  readonly label: string;
}

export const fieldTypes = ['text', 'number', 'date', 'url', 'choice', 'list', 'place'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What to do about keys of items that nobody has declared: report them, show them, or pass over them. */
export const unknownKeysChoices = ['error', 'keep', 'ignore'] as const;
export type UnknownKeys = (typeof unknownKeysChoices)[number];

/** Whether a text can be the key of an own field. */
export function isFieldKey(key: string): boolean {
  return key.length <= maxKeyLength && /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(key);
}

const maxKeyLength = 60;

/** For messages: completes "may contain". */
export const fieldKeyRule = `only letters, digits, hyphens and underscores, begins with a letter, and has at most ${maxKeyLength} characters`;

/** `publicationPlace`, `publication_place` and `publication-place` become `Publication place`. */
export function labelOfKey(key: string): string {
  const words = key
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/[_-]+|(?<=\p{L})\.(?=\p{L})/gu, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
