import { publishedAs } from '../attachments/published-as.ts';
import { type SanitizedSvg, sanitizeSvg } from '../attachments/sanitize-svg.ts';
import type { PdfFacts } from '../records/attached-file.ts';
import type { PictureSize } from '../records/picture.ts';
import type { ProblemCollector } from '../records/problem.ts';
import type { YamlNode } from '../records/yaml-node.ts';
import type { FetchedPictures } from './fetched-pictures.ts';
import type { ForeignReading } from './foreign/item.ts';
import { type ItemFile, readItemFile } from './item-file.ts';
import { type Measured, measurePicture, sizeIn } from './measure-picture.ts';
import { reportOnTranscript, type TranscriptReport } from './transcript-file.ts';
import { readYaml } from './yaml.ts';

/** Parses the files of a content folder. A cache implements it too, and returns what it parsed before. */
export interface FileReader {
  /**
   * @param path in the content folder
   * @param readBytes reads the file; undefined where it cannot be read, which is then reported
   * @param reading how it is read, where another program wrote it
   * @param fetched pictures of other sites that the archive has
   */
  readItem(
    path: string,
    readBytes: () => Uint8Array | undefined,
    reading?: ForeignReading,
    fetched?: FetchedPictures,
  ): ItemFile | undefined;
  /** What is to be said about a picture, and where it cannot be read, as `readItem`. */
  checkPicture(path: string, readBytes: () => Uint8Array | undefined): Promise<PictureReport | undefined>;
  /** What a PDF says of itself; undefined where it cannot be read. */
  inspectPdf(path: string, inspect: () => PdfFacts | undefined): PdfFacts | undefined;
  /** What is to be said about the words of a scan, and where they cannot be read, as `readItem`. */
  checkTranscript(path: string, readBytes: () => Uint8Array | undefined): TranscriptReport | undefined;
  /** Undefined where the text is not valid, which is then reported. */
  readYaml(text: string, collector: ProblemCollector): YamlNode | undefined;
}

/** What publishing an SVG file does to it, without the result; or the size of another picture. Plain data. */
export type PictureReport =
  | (Pick<Extract<SanitizedSvg, { svg: string }>, 'removed'> & { readonly size: PictureSize | undefined })
  | Extract<SanitizedSvg, { mistake: string }>
  /** Undefined where the file is no picture. */
  | { readonly measured: Measured | undefined };

export async function reportOnPicture(path: string, bytes: Uint8Array): Promise<PictureReport> {
  if (publishedAs(path).as !== 'picture') return { measured: await measurePicture(bytes) };
  const sanitized = sanitizeSvg(bytes);
  return 'svg' in sanitized ? { removed: sanitized.removed, size: sizeIn(bytes) } : sanitized;
}

/** Parses every file. */
export const uncachedReader: FileReader = {
  readItem(path, readBytes, reading, fetched) {
    const bytes = readBytes();
    return bytes && readItemFile(path, bytes, reading, fetched).file;
  },
  async checkPicture(path, readBytes) {
    const bytes = readBytes();
    return bytes && reportOnPicture(path, bytes);
  },
  inspectPdf: (_, inspect) => inspect(),
  checkTranscript(path, readBytes) {
    const bytes = readBytes();
    return bytes && reportOnTranscript(path, bytes);
  },
  readYaml,
};
