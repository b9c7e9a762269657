import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';

/** Red, green and blue, each from 0 to 255. */
type Rgb = readonly [number, number, number];

/** What is behind text, as the tokens of the style sheet say. */
export const papers = { light: '#fbf9f4', dark: '#171614' } as const;
export type ColourScheme = keyof typeof papers;

/** Of text to what is behind it (WCAG 2.2, success criterion 1.4.3). */
export const leastContrast = 4.5;

/** Accepts `#8a1c1c` and `#8cc`, and returns the long form in lower case. */
export function normalizeColour(text: string): string | Mistake {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  if (digits !== undefined) return `#${digits.toLowerCase()}`;
  return {
    kind: 'not a colour',
    message: `not a colour: ${quote(text)}`,
    hint: 'Write it as red, green and blue in quotation marks, such as "#8a1c1c".',
  };
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(rgbOf(a)), luminance(rgbOf(b))].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The nearest colour, towards black or white, that can be read in this scheme; the colour itself where it can be. */
export function readable(colour: string, scheme: ColourScheme): string {
  const end: Rgb = scheme === 'light' ? [0, 0, 0] : [255, 255, 255];
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = hexOf(mix(rgbOf(colour), end, part));
    if (contrast(mixed, papers[scheme]) >= leastContrast) return mixed;
  }
  return hexOf(end);
}

function rgbOf(colour: string): Rgb {
  const part = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: Rgb, to: Rgb, part: number): Rgb {
  const at = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * part;
  return [at(0), at(1), at(2)];
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
