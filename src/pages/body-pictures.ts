import type { Archive } from '../archive/archive.ts';
import { encodePath, relativePath } from '../html/paths.ts';
import type { PictureSize } from '../records/picture.ts';

/** A picture of a body, with its address as the body has it. */
export interface BodyPicture extends PictureSize {
  readonly src: string;
  /** The same at the widths that the text shows it with, narrowest first. */
  readonly widths?: readonly Omit<BodyPicture, 'widths'>[];
}

/**
 * The pictures among the attachments of a page; undefined where there are none.
 *
 * @param page path of the page that shows them
 */
export function bodyPictures(
  page: string,
  attachments: readonly string[],
  { pictures }: Pick<Archive, 'pictures'>,
): readonly BodyPicture[] | undefined {
  const addressOf = (path: string) => relativePath(page, encodePath(path));
  const shown = attachments.flatMap((path) => {
    const picture = pictures.get(path);
    if (picture === undefined) return [];
    const { width, height, widths } = picture;
    const smaller = widths?.map(({ path: smallerPath, ...size }) => ({
      src: addressOf(smallerPath),
      ...size,
    }));
    return [{ src: addressOf(path), width, height, ...(smaller && { widths: smaller }) }];
  });
  return shown.length === 0 ? undefined : shown;
}

/** In px. A figure is never shown wider or higher, so a larger picture is a link to itself. */
const largestFigure = 640;

/** How wide a figure is at most, as the style sheet has it: the measure of a text, in wide windows and in others. */
const sizes = '(min-width: 96rem) 40rem, (min-width: 42rem) 38rem, 100vw';

/**
 * Gives the pictures of a body their sizes, so that nothing moves when they arrive, and the choice of smaller ones. All
 * but the first are loaded as the reader comes near them. A figure whose picture is larger than it is shown becomes a
 * link to the picture.
 *
 * @param html as a body is rendered: its text has no `<`, and its attributes neither `<` nor `>`
 */
export function withPictureSizes(html: string, pictures: readonly BodyPicture[] | undefined): string {
  const bySrc = new Map(pictures?.map((picture) => [picture.src, picture]));
  let isFirst = true;
  return html.replace(
    /(<figure>)?<img src="([^"]*)" alt="([^"]*)"([^>]*)>/g,
    (_, figure: string | undefined, src: string, alt: string, rest: string) => {
      // An encoded path has no other character that is escaped.
      const shown = bySrc.get(src.replaceAll('&#39;', "'").replace(/[?#].*$/s, ''));
      const lazy = isFirst ? '' : ' loading="lazy"';
      isFirst = false;
      const picture = `<img src="${shownSrc(shown) ?? src}"${choice(shown)} alt="${alt}"${rest}${sizeOf(shown)}${lazy} decoding="async">`;
      if (figure === undefined) return picture;
      if (shown === undefined || Math.max(shown.width, shown.height) <= largestFigure) {
        return `<figure>${picture}`;
      }
      // A link needs a name: its address, where the picture has no description.
      return `<figure><a href="${src}" data-picture${alt === '' ? ` aria-label="${src}"` : ''}>${picture}</a>`;
    },
  );
}

/** For browsers that do not choose, and for those who save the page. */
function shownSrc(picture: BodyPicture | undefined): string | undefined {
  return picture?.widths?.at(-1)?.src;
}

function choice({ widths = [] }: Partial<BodyPicture> = {}): string {
  if (widths.length < 2) return '';
  return ` srcset="${widths.map(({ src, width }) => `${src} ${width}w`).join(', ')}" sizes="${sizes}"`;
}

function sizeOf(picture: BodyPicture | undefined): string {
  return picture === undefined ? '' : ` width="${picture.width}" height="${picture.height}"`;
}
