import type { Output } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { textOutput } from './text-output.ts';

/** Styles, scripts and icon. */
export function assetsOutput({ assets, site }: Pick<SiteInputs, 'assets' | 'site'>): Output {
  return textOutput(() =>
    assets.filter(({ path }) => path !== fontStyle || site.fonts === 'built-in' || site.ownFonts === true),
  );
}

/** The style sheet that loads the fonts. */
const fontStyle = 'assets/fonts.css';

/** The text of the style sheet. */
export function styleSheet(assets: SiteInputs['assets']): string {
  const style = assets.find(({ path }) => path === 'assets/style.css');
  if (style === undefined) throw new Error('The style sheet was not compiled');
  return style.text;
}
