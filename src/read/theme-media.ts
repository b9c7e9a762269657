import { hash } from 'node:crypto';
import { maxRewrittenSize } from '../attachments/published-as.ts';
import { sanitizeSvg } from '../attachments/sanitize-svg.ts';
import type { Look, ThemeFile, ThemePicture } from '../records/look.ts';
import { isMistake, type Mistake, type ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { didYouMean } from '../records/spelling.ts';
import type { Theme } from '../records/theme.ts';
import type { LocatedText } from '../records/yaml-node.ts';
import type { ContentFolder } from './folder.ts';
import { sizeIn } from './measure-picture.ts';
import { linkMistakes, notAFile } from './walk.ts';

/**
 * Reads the pictures and fonts that `theme:` names. What cannot be used is reported, at the line that names it or, where
 * it is about what is in the file, in the file.
 *
 * @param hasUrl whether the settings give the site's address
 */
export function readThemeMedia(
  theme: Theme,
  hasUrl: boolean,
  disk: ContentFolder,
  collectorFor: (path: string) => ProblemCollector,
): Look {
  const settings = collectorFor('site.yml');
  const read = <Result extends ThemeFile>(
    named: LocatedText | undefined,
    kind: FileKind,
    make: (file: ThemeFile, bytes: Uint8Array) => Result | Mistake,
  ): Result | undefined => {
    if (named === undefined) return undefined;
    const name = named.text.replace(/^(\.\/)?theme\//, '');
    const original = `theme/${name}`;
    const bytes = bytesOf(name, original, kind, disk);
    if (isMistake(bytes)) {
      settings.add(named.line, bytes);
      return undefined;
    }
    const made = make({ original, path: sitePath(kind.folder, original, bytes) }, bytes);
    if (!isMistake(made)) return made;
    collectorFor(original).add(1, made);
    return undefined;
  };
  const logo = read(theme.logo, pictureKind, withSize);
  const logoDark = read(theme.logoDark, pictureKind, withSize);
  const favicon = read(theme.favicon, iconKind, (file, bytes) => svgMistake(file, bytes) ?? file);
  const image = read(theme.image, socialKind, withSize);
  if (theme.image && !hasUrl) settings.warn(theme.image.line, 'image is not used without url', urlHint);
  if (theme.logoDark && !theme.logo) settings.error(theme.logoDark.line, 'logoDark without logo', logoHint);
  const fonts = (theme.fontFiles ?? []).flatMap(({ file: named, ...font }) => {
    const file = read(named, fontKind, fontFile);
    return file === undefined ? [] : { ...file, ...font };
  });
  return {
    ...(logo && { logo }),
    ...(logoDark && { logoDark }),
    ...(favicon && { favicon }),
    ...(image && { image: { ...image, alt: theme.imageAlt ?? '' } }),
    fonts,
  };
}

/** What a file may be, and the folder of the site that it goes to. */
interface FileKind {
  /** As messages call it. */
  readonly name: string;
  readonly names: RegExp;
  readonly hint: string;
  readonly folder: string;
}

const pictureKind: FileKind = {
  name: 'a logo',
  names: /\.(svg|png|jpe?g|webp|gif|avif)$/i,
  hint: 'A logo is an SVG or PNG picture in theme/: logo: logo.svg.',
  folder: 'assets/pictures/',
};
const iconKind: FileKind = {
  name: 'a favicon',
  names: /\.(svg|png|ico)$/i,
  hint: 'A favicon is an SVG, PNG or ICO picture in theme/: favicon: icon.svg.',
  folder: 'assets/pictures/',
};
const socialKind: FileKind = {
  name: 'an image for other sites',
  names: /\.(png|jpe?g|webp|gif)$/i,
  hint: 'The image for other sites is a PNG or JPEG picture in theme/, best 1200 px wide and 630 px high: image: share.png.',
  folder: 'assets/pictures/',
};
const fontKind: FileKind = {
  name: 'a font',
  names: /\.woff2$/i,
  hint: 'A font is a WOFF2 file in theme/. Tools such as woff2_compress make one of a TTF or OTF file.',
  folder: 'assets/fonts/',
};

const urlHint = 'Other sites need its full address. Add that of the site: url: https://example.org/archive/.';
const logoHint = 'Add the one for light pages: logo: logo.svg.';

/** In bytes. */
const maxFileSize = 5_000_000;

/** A copy, because a folder reads all its files into one buffer. */
function bytesOf(
  name: string,
  original: string,
  { name: what, names, hint }: FileKind,
  disk: ContentFolder,
): Uint8Array | Mistake {
  const kind = disk.kindOf(original);
  if (kind === undefined || kind === 'folder') {
    const others = disk.namesIn('theme').filter((each) => names.test(each));
    return {
      kind: 'file that does not exist',
      message: `file that does not exist: ${quote(original)}`,
      hint: `${didYouMean(name, others)}${hint}`,
    };
  }
  if (!names.test(name)) {
    return { kind: `not ${what}`, message: `not ${what}: ${quote(name)}`, hint };
  }
  if (kind === 'other') return notAFile;
  if (kind !== 'file') return linkMistakes[kind];
  const bytes = disk.read(original, Math.min(maxFileSize, maxRewrittenSize));
  return isMistake(bytes)
    ? { ...bytes, hint: 'Make the file smaller: every reader loads it.' }
    : bytes.slice();
}

function withSize(file: ThemeFile, bytes: Uint8Array): ThemePicture | Mistake {
  const mistake = svgMistake(file, bytes);
  if (mistake !== undefined) return mistake;
  const size = sizeIn(bytes);
  if (size !== undefined) return { ...file, ...size };
  return {
    message: 'picture has no size',
    hint: 'Give its <svg> element a viewBox, or width and height; save another picture again as PNG.',
  };
}

function svgMistake({ original }: ThemeFile, bytes: Uint8Array): Mistake | undefined {
  if (!/\.svg$/i.test(original)) return undefined;
  const sanitized = sanitizeSvg(bytes);
  if (!('mistake' in sanitized)) return undefined;
  const kind = 'not an SVG picture that browsers can show';
  return {
    kind,
    message: `${kind}: ${sanitized.mistake}`,
    hint: 'Open it in a drawing program and save it again, or save it as PNG.',
  };
}

function fontFile(file: ThemeFile, bytes: Uint8Array): ThemeFile | Mistake {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'wOF2') return file;
  return { message: 'not a WOFF2 font', hint: fontKind.hint };
}

/** `theme/Logo 1.svg` is `assets/pictures/logo-1-0123456789abcdef.svg`. */
function sitePath(folder: string, original: string, bytes: Uint8Array): string {
  const [, name = '', ending = ''] = /([^/]*)\.([^.]*)$/.exec(original) ?? [];
  const readable = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${folder}${readable || 'file'}-${hash('sha256', bytes, 'hex').slice(0, 16)}.${ending.toLowerCase()}`;
}
