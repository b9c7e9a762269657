import { encodePath } from '../../html/paths.ts';
import type { ShownPicture } from '../../records/picture.ts';

/** The full address of a picture, whose name may have any characters. */
export function pictureUrl({ path }: Pick<ShownPicture, 'path'>, siteUrl: string): string {
  return siteUrl + encodePath(path);
}
