import type { Archive } from '../archive/archive.ts';
import { encodePath, relativePath } from '../html/paths.ts';
import type { PictureSize } from '../records/picture.ts';

/** A picture of a body, with its address as the body has it. */
export interface BodyPicture extends PictureSize {
  readonly src: string;
}

/**
 * The sizes of the pictures among the attachments of a page; undefined where there are none.
 *
 * @param page path of the page that shows them
 */
export function bodyPictures(
  page: string,
  attachments: readonly string[],
  { pictures }: Pick<Archive, 'pictures'>,
): readonly BodyPicture[] | undefined {
  const sizes = attachments.flatMap((path) => {
    const picture = pictures.get(path);
    if (picture === undefined) return [];
    return [{ src: relativePath(page, encodePath(path)), width: picture.width, height: picture.height }];
  });
  return sizes.length === 0 ? undefined : sizes;
}

/** A figure is never shown wider than so many px, so a larger picture is a link to itself. */
const widestFigure = 720;

/**
 * Gives the pictures of a body their sizes, so that nothing moves when they arrive. All but the first are loaded as the
 * reader comes near them. A figure whose picture is larger than it is shown becomes a link to the picture.
 *
 * @param html as a body is rendered: its text has no `<`, and its attributes neither `<` nor `>`
 */
export function withPictureSizes(html: string, pictures: readonly BodyPicture[] | undefined): string {
  const sizes = new Map(pictures?.map((picture) => [picture.src, picture]));
  let isFirst = true;
  return html.replace(
    /(<figure>)?<img src="([^"]*)" alt="([^"]*)"([^>]*)>/g,
    (_, figure: string | undefined, src: string, alt: string, rest: string) => {
      // An encoded path has no other character that is escaped.
      const size = sizes.get(src.replaceAll('&#39;', "'").replace(/[?#].*$/s, ''));
      const sized = size === undefined ? '' : ` width="${size.width}" height="${size.height}"`;
      const lazy = isFirst ? '' : ' loading="lazy"';
      isFirst = false;
      const picture = `<img src="${src}" alt="${alt}"${rest}${sized}${lazy} decoding="async">`;
      if (figure === undefined) return picture;
      if (size === undefined || size.width <= widestFigure) return `<figure>${picture}`;
      // A link needs a name: its address, where the picture has no description.
      return `<figure><a href="${src}"${alt === '' ? ` aria-label="${src}"` : ''}>${picture}</a>`;
    },
  );
}
