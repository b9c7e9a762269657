import { type ColourScheme, contrast, leastContrast, normalizeColour, papers, readable } from './colour.ts';
import { Fields } from './fields.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { anyOf, quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import { describeKind, type LocatedText } from './yaml-node.ts';

/** How the site looks, from `theme:` in `site.yml`. Its files are in `theme/` and not yet looked up. */
export interface Theme {
  /** Whether pages load the fonts that come with Clipfile, or use those of the reader's system. */
  readonly fonts: 'built-in' | 'system';
  /** The colour of links and charts, `#rrggbb`, in each colour scheme; that of the style sheet by default. */
  readonly accent?: Readonly<Record<ColourScheme, string>>;
  /** Of what is read; `serif` by default. */
  readonly text?: Typeface;
  /** That of the text by default. */
  readonly headings?: Typeface;
  /** Of what is operated, of dates, labels and charts; `sans` by default. */
  readonly labels?: Typeface;
  readonly fontFiles?: readonly FontFile[];
  /** Pictures, as `site.yml` names them. */
  readonly logo?: LocatedText;
  /** On dark pages. */
  readonly logoDark?: LocatedText;
  readonly favicon?: LocatedText;
  /** What other sites show with a link to a page. */
  readonly image?: LocatedText;
  /** What the image shows. */
  readonly imageAlt?: string;
}

/** `serif` and `sans` are ours, or the system's; any other is the family of a font file. */
export type Typeface = string;

/** A font of the owner's. */
export interface FontFile {
  readonly file: LocatedText;
  readonly family: string;
  /** As CSS has it: `400`, or `200 900` of a variable font. */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
}

export function normalizeTheme(settings: Fields, collector: ProblemCollector): Theme {
  const node = settings.map('theme', () => 'Write its keys in braces: theme: {fonts: system}.');
  if (node === undefined) return { fonts: 'built-in' };
  const fields = new Fields(node, 'a theme', themeKeys, collector);
  const light = readAccent(fields, 'accent', 'light', collector);
  const dark = readAccent(fields, 'accentDark', 'dark', collector);
  const given = light ?? dark;
  const fonts = fields.parsed('fonts', normalizeFonts);
  const fontFiles = normalizeFontFiles(fields, collector);
  const imageAlt = fields.text('imageAlt')?.text;
  const families = [...new Set(fontFiles.map(({ family }) => family))];
  const typeface = (key: string) => fields.parsed(key, (text) => normalizeTypeface(text, families));
  const [text, headings, labels] = [typeface('text'), typeface('headings'), typeface('labels')];
  const [logo, logoDark] = [fields.text('logo'), fields.text('logoDark')];
  const [favicon, image] = [fields.text('favicon'), fields.text('image')];
  return {
    fonts: fonts ?? 'built-in',
    ...(given && {
      accent: { light: light ?? readable(given, 'light'), dark: dark ?? readable(given, 'dark') },
    }),
    ...(text && { text }),
    ...(headings && { headings }),
    ...(labels && { labels }),
    ...(fontFiles.length > 0 && { fontFiles }),
    ...(logo && { logo }),
    ...(logoDark && { logoDark }),
    ...(favicon && { favicon }),
    ...(image && { image }),
    ...(imageAlt && { imageAlt }),
  };
}

const themeKeys = [
  ...['fonts', 'accent', 'accentDark', 'text', 'headings', 'labels', 'fontFiles'],
  ...['logo', 'logoDark', 'favicon', 'image', 'imageAlt'],
];

/** Warns of a colour that is hard to read. It is used nevertheless. */
function readAccent(
  fields: Fields,
  key: string,
  scheme: ColourScheme,
  collector: ProblemCollector,
): string | undefined {
  const empty = fields.lineWithoutValue(key);
  if (empty !== undefined) {
    const hint = `Put the colour in quotation marks: ${key}: "#8a1c1c". Without them, # begins a comment.`;
    collector.error(empty, `${key} has no value`, hint, 'colour has no value');
  }
  const colour = fields.parsed(key, normalizeColour);
  if (colour === undefined) return undefined;
  const found = contrast(colour, papers[scheme]);
  if (found < leastContrast) {
    collector.warn(
      fields.text(key)?.line ?? 1,
      `${key} is hard to read: its contrast to the page is ${found.toFixed(1)} in ${scheme} colours`,
      `Text needs at least ${leastContrast}. Of the same hue, "${readable(colour, scheme)}" has it.`,
      'accent is hard to read',
    );
  }
  return colour;
}

function normalizeFonts(text: string): Theme['fonts'] | Mistake {
  const fonts = fontChoices.find((each) => each === text);
  if (fonts !== undefined) return fonts;
  return {
    kind: 'unknown fonts',
    message: `unknown fonts ${quote(text)}`,
    hint: `${didYouMean(text, fontChoices)}Write fonts: ${anyOf(fontChoices)}. The default is built-in.`,
  };
}

const fontChoices = ['built-in', 'system'] as const;

function normalizeTypeface(text: string, families: readonly string[]): Typeface | Mistake {
  const known = ['serif', 'sans', ...families];
  if (known.includes(text)) return text;
  return {
    kind: 'unknown typeface',
    message: `unknown typeface ${quote(text)}`,
    hint: `${didYouMean(text, known)}Write ${anyOf(known)}. A font of your own is in theme/, and named in fontFiles: [{file: name.woff2, family: Name}].`,
  };
}

function normalizeFontFiles(theme: Fields, collector: ProblemCollector): readonly FontFile[] {
  return (theme.nodes('fontFiles') ?? []).flatMap((node) => {
    if (node.kind !== 'map') {
      const hint = 'Write its keys in braces: fontFiles: [{file: name.woff2, family: Name}].';
      collector.error(node.line, `expected a font file, found ${describeKind(node)}`, hint);
      return [];
    }
    const fields = new Fields(node, 'a font file', ['file', 'family', 'weight', 'style'], collector);
    const file = fields.required('file', 'Add the name of the file in theme/: file: name.woff2.');
    const named = fields.required('family', 'Add the name that text, headings or labels call it by.');
    const family = named && fields.parsed('family', normalizeFamily);
    const weight = fields.parsed('weight', normalizeWeight) ?? '400';
    const style = fields.parsed('style', normalizeStyle) ?? 'normal';
    return file && family ? { file, family, weight, style } : [];
  });
}

/** It is written into a style sheet, in quotation marks. */
function normalizeFamily(text: string): string | Mistake {
  if (/^[\p{L}\p{M}\p{N} _-]+$/u.test(text) && text !== 'serif' && text !== 'sans') return text;
  return {
    kind: 'not the name of a font',
    message: `not the name of a font: ${quote(text)}`,
    hint: 'It may have letters, digits, spaces and hyphens. The names serif and sans are those of our fonts.',
  };
}

function normalizeWeight(text: string): string | Mistake {
  if (/^[1-9]\d{0,2}( [1-9]\d{0,2})?$/.test(text)) return text;
  return {
    kind: 'not the weight of a font',
    message: `not the weight of a font: ${quote(text)}`,
    hint: 'Write a number, 400 for the usual weight and 700 for bold, or two for a variable font: weight: 200 900.',
  };
}

function normalizeStyle(text: string): FontFile['style'] | Mistake {
  if (text === 'normal' || text === 'italic') return text;
  return {
    kind: 'unknown style of a font',
    message: `unknown style of a font ${quote(text)}`,
    hint: 'Write normal or italic. The default is normal.',
  };
}
