import { type SanitizedSvg, sanitizeSvg } from '../attachments/sanitize-svg.ts';
import type { ProblemCollector } from '../records/problem.ts';
import type { YamlNode } from '../records/yaml-node.ts';
import { type ItemFile, readItemFile } from './item-file.ts';
import { readYaml } from './yaml.ts';

/** Parses the files of a content folder. A cache implements it too, and returns what it parsed before. */
export interface FileReader {
  /**
   * @param path in the content folder
   * @param readBytes reads the file; undefined where it cannot be read, which is then reported
   */
  readItem(path: string, readBytes: () => Uint8Array | undefined): ItemFile | undefined;
  /** What is to be said about a picture, and where it cannot be read, as `readItem`. */
  checkPicture(path: string, readBytes: () => Uint8Array | undefined): PictureReport | undefined;
  /** Undefined where the text is not valid, which is then reported. */
  readYaml(text: string, collector: ProblemCollector): YamlNode | undefined;
}

/** What publishing an SVG file does to it, without the result. Plain data. */
export type PictureReport =
  | Pick<Extract<SanitizedSvg, { svg: string }>, 'removed'>
  | Extract<SanitizedSvg, { mistake: string }>;

export function reportOnPicture(bytes: Uint8Array): PictureReport {
  const sanitized = sanitizeSvg(bytes);
  return 'svg' in sanitized ? { removed: sanitized.removed } : sanitized;
}

/** Parses every file. */
export const uncachedReader: FileReader = {
  readItem(path, readBytes) {
    const bytes = readBytes();
    return bytes && readItemFile(path, bytes).file;
  },
  checkPicture(_, readBytes) {
    const bytes = readBytes();
    return bytes && reportOnPicture(bytes);
  },
  readYaml,
};
