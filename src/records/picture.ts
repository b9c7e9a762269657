/** In px. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A picture as a page shows it. */
export interface ShownPicture extends PictureSize {
  /** On the site; from its root, with `/`, not encoded. */
  readonly path: string;
}

/** A picture of the content folder: its size as it is shown, and its smaller forms. */
export interface Picture extends PictureSize, Partial<Readonly<Record<PictureForm, ShownPicture>>> {
  /** The whole picture at the widths that texts show it with, narrowest first; left out where it is shown as it is. */
  readonly widths?: readonly ShownPicture[];
}

/**
 * What a picture is made smaller for: a row of a list; the item that leads the front page; the page of a topic or an
 * actor. The first two are parts of it in one proportion.
 */
export type PictureForm = 'row' | 'lead' | 'portrait';

/** A picture made smaller: for a place, or for a text, which shows all of it. */
export type SmallerForm = PictureForm | 'text';

/** The most that each form has in px. Rows have twice the pixels that they are shown with, for sharp screens. */
const largest: Readonly<Record<PictureForm, PictureSize>> = {
  row: { width: 240, height: 160 },
  lead: { width: 960, height: 640 },
  portrait: { width: 400, height: 400 },
};

/** A smaller picture, as a mark or an icon is, says nothing in a list. */
const smallest: Readonly<Record<PictureForm, number>> = { row: 64, lead: 320, portrait: 48 };

/** The size of a form of a picture; undefined where the picture is too small for it. */
export function sizeOfForm(form: PictureForm, { width, height }: PictureSize): PictureSize | undefined {
  if (Math.min(width, height) < smallest[form]) return undefined;
  const most = largest[form];
  if (form === 'portrait') {
    const scale = Math.min(1, most.width / width, most.height / height);
    return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  }
  const scale = Math.min(1, width / most.width, height / most.height);
  return { width: Math.round(most.width * scale), height: Math.round(most.height * scale) };
}

/** In px: a text is as wide as 640 px, which a sharp screen shows with twice as many. */
export const textWidths: readonly number[] = [640, 960, 1280];

/** WebP has no larger pictures, in px. */
const mostInWebP = 16_383;

/** The sizes with which a text shows a picture, narrowest first; none where it is hardly larger than the smallest. */
export function sizesInText({ width, height }: PictureSize): readonly PictureSize[] {
  const widest = Math.min(width, textWidths.at(-1) ?? width);
  // A size that saves few pixels would be a file for nothing.
  const widths = [...textWidths.filter((each) => each * 1.2 < widest), widest];
  if (widths.length === 1 && width <= widest) return [];
  return widths
    .map((each) => ({ width: each, height: Math.max(1, Math.round((height * each) / width)) }))
    .filter((size) => size.height <= mostInWebP);
}
