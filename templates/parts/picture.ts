import { type Html, html } from '../../src/html/html.ts';
import { encodePath, relativePath } from '../../src/html/paths.ts';
import type { ShownPicture } from '../../src/records/picture.ts';

/** The picture of a row in a list, beside a title that says what it shows, so that screen readers pass over it. */
export function rowPicture(picture: ShownPicture, from: string): Html {
  return html`<img${sourceOf(picture, from)} alt="" loading="lazy" decoding="async">\n`;
}

/** The attributes that say where a picture is and how large it is. */
export function sourceOf({ path, width, height }: ShownPicture, from: string): Html {
  return html` src="${relativePath(from, encodePath(path))}" width="${width}" height="${height}"`;
}
