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
export interface Picture extends PictureSize, Partial<Readonly<Record<PictureForm, ShownPicture>>> {}

/**
 * What a picture is made smaller for: a row of a list; the item that leads the front page; the page of a topic or an
 * actor. The first two are parts of it in one proportion.
 */
export type PictureForm = 'row' | 'lead' | 'portrait';

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
