import type { Look, ThemeFont } from '../records/look.ts';
import type { Theme, Typeface } from '../records/theme.ts';
import { styleSheets } from './style-messages.ts';
import type { TextFile } from './text-output.ts';

/** The style sheet that loads the fonts. */
const fontStyle = 'assets/fonts.css';

/**
 * Assets with the colours, the fonts and the style sheet of the owner, at the end of the style sheets.
 *
 * @param style the owner's style sheet
 */
export function themedAssets(
  assets: readonly TextFile[],
  theme: Theme,
  { fonts }: Pick<Look, 'fonts'>,
  style: string,
): readonly TextFile[] {
  const chosen = `${colourTokens(theme)}${typefaces(theme)}${style}`;
  if (chosen === '' && fonts.length === 0) return assets;
  return assets.map(({ path, text }) => {
    if (path === fontStyle) {
      return { path, text: `${theme.fonts === 'built-in' ? text : ''}${fonts.map(fontFace).join('')}` };
    }
    return styleSheets.includes(path) ? { path, text: `${text}${chosen}` } : { path, text };
  });
}

/** Not in forced colours and in print, which have their own. */
function colourTokens({ accent }: Theme): string {
  if (accent === undefined) return '';
  const tokens = (colour: string) =>
    `:root{--accent:${colour};--bar:${colour};--tint:color-mix(in srgb,${colour} 8%,var(--paper))}`;
  return `@media screen and (forced-colors:none){${tokens(accent.light)}@media (prefers-color-scheme:dark){${tokens(accent.dark)}}}\n`;
}

/** Characters that a font of the owner's lacks are in ours. */
function typefaces({ text, headings, labels }: Theme): string {
  const tokens = [
    text && `--serif:${stackOf(text, 'serif')}`,
    labels && `--sans:${stackOf(labels, 'sans')}`,
  ].filter((token) => token);
  const root = tokens.length > 0 ? `:root{${tokens.join(';')}}\n` : '';
  if (headings === undefined) return root;
  return `${root}h1,h2,h3,h4,h5,h6,.masthead-title{font-family:${stackOf(headings, 'serif')}}\n`;
}

function stackOf(typeface: Typeface, instead: 'serif' | 'sans'): string {
  return typeface === 'serif' || typeface === 'sans'
    ? `var(--built-in-${typeface})`
    : `"${typeface}",var(--built-in-${instead})`;
}

function fontFace({ path, family, weight, style }: ThemeFont): string {
  const file = path.slice('assets/'.length);
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;src:url("${file}") format("woff2")}\n`;
}
