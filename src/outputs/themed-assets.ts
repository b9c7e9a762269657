import type { Theme } from '../records/settings.ts';
import type { TextFile } from './text-output.ts';

/** The style sheets that pages load first; each is followed by what the owner chose. */
const styleSheets: readonly string[] = ['assets/style.css', 'assets/search.css'];

/** Assets with the colours and the style sheet of the owner. */
export function themedAssets(
  assets: readonly TextFile[],
  { accent }: Theme,
  style: string,
): readonly TextFile[] {
  const colours = accent === undefined ? '' : colourTokens(accent);
  if (colours === '' && style === '') return assets;
  return assets.map(({ path, text }) =>
    styleSheets.includes(path) ? { path, text: `${text}${colours}${style}` } : { path, text },
  );
}

/** Not in forced colours and in print, which have their own. */
function colourTokens({ light, dark }: NonNullable<Theme['accent']>): string {
  const tokens = (colour: string) =>
    `:root{--accent:${colour};--bar:${colour};--tint:color-mix(in srgb,${colour} 8%,var(--paper))}`;
  return `@media screen and (forced-colors:none){${tokens(light)}@media (prefers-color-scheme:dark){${tokens(dark)}}}\n`;
}
