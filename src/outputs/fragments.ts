import type { Site } from '../pages/page-model.ts';

/**
 * The folder of the pages of a site that is a part of another: each is a file of JSON at its path below, since the other
 * site makes the page at that path.
 */
export const fragmentsFolder = 'clipfile-fragments';

/** Where a page is written. */
export function pageFile(path: string, { isEmbedded }: Pick<Site, 'isEmbedded'>): string {
  return isEmbedded ? `${fragmentsFolder}/${path}` : path;
}

/** The path of a page from the path of its file. */
export function pagePath(file: string): string {
  return file.startsWith(`${fragmentsFolder}/`) ? file.slice(fragmentsFolder.length + 1) : file;
}
