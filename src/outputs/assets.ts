import type { Output } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { textOutput } from './text-output.ts';

/** Style, scripts and icon. */
export function assetsOutput({ assets }: Pick<SiteInputs, 'assets'>): Output {
  return textOutput(() => assets);
}
