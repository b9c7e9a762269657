import type { PictureSize } from './picture.ts';
import type { FontFile } from './theme.ts';

/** The files of the owner's theme, read. */
export interface Look {
  readonly logo?: ThemePicture;
  /** On dark pages. */
  readonly logoDark?: ThemePicture;
  readonly favicon?: ThemeFile;
  /** What other sites show with a link to a page. */
  readonly image?: ThemePicture & { readonly alt: string };
  readonly fonts: readonly ThemeFont[];
}

/** A file of `theme/` that the site has. */
export interface ThemeFile {
  /** Path in the content folder. */
  readonly original: string;
  /** Path on the site, with a hash of the file's bytes. */
  readonly path: string;
}

export interface ThemePicture extends ThemeFile, PictureSize {}

export interface ThemeFont extends ThemeFile, Omit<FontFile, 'file'> {}
