/**
 * The order in which pages are written, so that a reader who comes meanwhile finds no dead link: new pages first, which
 * nothing links to yet, and then those that are replaced, whose links all lead somewhere by then. In each part items
 * come before the lists that name them, as they are planned, and the front page comes last.
 *
 * @param planned the front page first
 * @param isOnSite whether the site has a page at this path
 */
export function writingOrder<File extends { readonly path: string }>(
  planned: readonly File[],
  isOnSite: (path: string) => boolean,
): readonly File[] {
  const added: File[] = [];
  const replaced: File[] = [];
  for (const file of planned) (isOnSite(file.path) ? replaced : added).push(file);
  return [...frontPageLast(added), ...frontPageLast(replaced)];
}

function frontPageLast<File extends { readonly path: string }>(files: readonly File[]): readonly File[] {
  const isFront = ({ path }: File) => path === 'index.html';
  return [...files.filter((file) => !isFront(file)), ...files.filter(isFront)];
}
