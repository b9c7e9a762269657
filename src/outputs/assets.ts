import type { Output } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { textOutput } from './text-output.ts';

/** Style, scripts and icon. */
export function assetsOutput({ assets }: Pick<SiteInputs, 'assets'>): Output {
  return textOutput(() => assets);
}

/** The text of the style sheet. */
export function styleSheet(assets: SiteInputs['assets']): string {
  const style = assets.find(({ path }) => path === 'assets/style.css');
  if (style === undefined) throw new Error('The style sheet was not compiled');
  return style.text;
}
