import { XmlElements } from '../markup/xml-elements.ts';
import type { Transcript } from '../records/attached-file.ts';
import { type AltoFile, altoIn, altoRoot } from './alto-file.ts';
import { type AltoPart, paragraphsOf } from './alto-text.ts';
import { hocrIn, hocrRoot } from './hocr.ts';

/**
 * The endings of files with the words of a scan, beside it under its name, those first that an archivist writes or
 * corrects: of several, the first counts.
 */
export const transcriptEndings = ['.txt', '.hocr', '.xml'] as const;

/** Why a file has no words that can be read. */
export interface TranscriptMistake {
  readonly line: number;
  /** One line, lower case, no full stop. */
  readonly reason: string;
}

/** Files of XML that are something else lie beside scans, too. */
export type ReadTranscript = Transcript | TranscriptMistake | 'something else';

/**
 * Reads the words of a scan: plain text whose paragraphs are parted by empty lines, ALTO
 * (https://www.loc.gov/standards/alto/) or hOCR. Words that the end of a line divides are put together.
 *
 * @param text of the file
 */
export function readTranscript(path: string, text: string): ReadTranscript {
  if (path.toLowerCase().endsWith('.txt')) return { paragraphs: plainParagraphs(text) };
  const elements = new XmlElements(new Set([altoRoot, hocrRoot]), {
    ...{ maxLength: maxContent, maxSilence: maxContent, withoutPrefixes: true },
  });
  const [root] = [...elements.write(text), ...elements.close()];
  if (elements.failure !== undefined) {
    return isMeant(path, text) ? elements.failure : 'something else';
  }
  if (root?.name === altoRoot) return textOfAlto(altoIn(root));
  const hocr = root && hocrIn(root);
  if (hocr === undefined || hocr.words.length === 0) {
    return path.toLowerCase().endsWith('.hocr')
      ? { line: 1, reason: 'there is no text of hOCR in it' }
      : 'something else';
  }
  const file: AltoFile = { ...hocr, pages: [], ranges: new Map(), picture: '' };
  return {
    paragraphs: paragraphsOf([{ file, start: 0, end: file.words.length }]),
    ...languageOf(file.language),
  };
}

/** In characters, of what is in it. */
const maxContent = 30_000_000;

/** Whether a broken file is one of these: the names of its elements come at its beginning. */
function isMeant(path: string, text: string): boolean {
  return (
    path.toLowerCase().endsWith('.hocr') || /<(?:[\w.-]+:)?alto[\s>]|ocr_page/.test(text.slice(0, 20_000))
  );
}

/** What is in the margins of pages is left out, unless there is nothing else. */
function textOfAlto(file: AltoFile): Transcript {
  const blocks = file.pages.flatMap((page) => page.blocks);
  const inside = blocks.filter(({ isInMargin }) => !isInMargin);
  const parts: readonly AltoPart[] = (inside.length > 0 ? inside : blocks).map(({ start, end }) => ({
    ...{ file, start, end },
  }));
  return { paragraphs: paragraphsOf(parts), ...languageOf(file.language) };
}

/** `eng` and `en_GB` become `en` and `en-GB`; what is no tag is left out. */
function languageOf(text: string): Pick<Transcript, 'language'> {
  try {
    const [language] = Intl.getCanonicalLocales(text.replace(/_/g, '-').toLowerCase());
    return language === undefined || /^(und|mul|zxx)\b/.test(language) ? {} : { language };
  } catch {
    return {};
  }
}

function plainParagraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n|\f/)
    .map((paragraph) =>
      paragraph
        .replace(/(?<=\p{L})[-\u00ad\u00ac\u2e17]\n\s*(?=\p{Ll})/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}
