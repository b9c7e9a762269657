/**
 * How tags are added to an item: as such, or in a comment, which becomes the line of a key where its first words are
 * removed.
 */
export const addedAs = ['tags', 'comments'] as const;
export type AddedAs = (typeof addedAs)[number];
