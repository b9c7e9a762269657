import { type Output, textOutput } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';

/** Style, scripts and icon. */
export function assetsOutput({ assets }: Pick<SiteInputs, 'assets'>): Output {
  return textOutput(() => assets);
}
