import type { Site } from '../pages/page-model.ts';
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
  { isEmbedded }: Pick<Site, 'isEmbedded'> = {},
): readonly TextFile[] {
  const chosen = isEmbedded
    ? `${embeddedColours(theme)}${typefaces(theme, '.clipfile', `.clipfile :is(${headingElements})`)}${style}`
    : `${colourTokens(theme)}${typefaces(theme, ':root', headingElements)}${style}`;
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
  const { light, dark } = accent;
  return `@media screen and (forced-colors:none){${tokens(':root', light)}@media (prefers-color-scheme:dark){${tokens(':root', dark)}}}\n`;
}

/** The same on a part of another site's page, which is light or dark as that site says. */
function embeddedColours({ accent }: Theme): string {
  if (accent === undefined) return '';
  const colour = `light-dark(${accent.light},${accent.dark})`;
  return `@media screen and (forced-colors:none){${tokens('.clipfile', colour)}}\n`;
}

function tokens(root: string, colour: string): string {
  return `${root}{--accent:${colour};--bar:${colour};--tint:color-mix(in srgb,${colour} 8%,var(--paper))}`;
}

const headingElements = 'h1,h2,h3,h4,h5,h6,.masthead-title';

/** Characters that a font of the owner's lacks are in ours. */
function typefaces({ text, headings, labels }: Theme, root: string, headingSelector: string): string {
  const stacks = [
    text && `--serif:${stackOf(text, 'serif')}`,
    labels && `--sans:${stackOf(labels, 'sans')}`,
  ].filter((token) => token);
  const rule = stacks.length > 0 ? `${root}{${stacks.join(';')}}\n` : '';
  if (headings === undefined) return rule;
  return `${rule}${headingSelector}{font-family:${stackOf(headings, 'serif')}}\n`;
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
