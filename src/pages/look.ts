import type { Look, ThemePicture } from '../records/look.ts';
import type { ShownPicture } from '../records/picture.ts';
import type { Site } from './page-model.ts';

/** What pages show of the owner's theme. */
export function lookView({
  logo,
  logoDark,
  favicon,
  image,
  fonts,
}: Look): Pick<Site, 'ownFonts' | 'logo' | 'favicon' | 'image'> {
  return {
    ...(fonts.length > 0 && { ownFonts: true }),
    ...(logo && { logo: { ...shown(logo), ...(logoDark && { onDark: shown(logoDark) }) } }),
    ...(favicon && { favicon: favicon.path }),
    ...(image && { image: { ...shown(image), alt: image.alt } }),
  };
}

function shown({ path, width, height }: ThemePicture): ShownPicture {
  return { path, width, height };
}
