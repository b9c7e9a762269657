/** The pages that an article is on; nothing where they are no page and no range of two. */
export interface PageRange {
  readonly first?: string;
  readonly last?: string;
}

/** Reads pages as they are printed: `3`, `A4`, `12–14`. `A-4` and `3, 7` are neither one page nor a range. */
export function pageRange(page: string | undefined): PageRange {
  const [, first, last] =
    /^(\p{L}?\d+\p{L}?)(?:\s*[-–—]\s*(\p{L}?\d+\p{L}?))?$/u.exec(page?.trim() ?? '') ?? [];
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}
