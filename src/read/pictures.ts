import { maxRewrittenSize, publishedAs } from '../attachments/published-as.ts';
import { isMistake, type ProblemCollector } from '../records/problem.ts';
import type { FileReader } from './file-reader.ts';
import type { ContentFolder } from './folder.ts';

/**
 * Says what is left out of the SVG files that the archive shows or links, and which of them cannot be read.
 *
 * @param paths of files in the content folder
 */
export function reportPictures(
  paths: Iterable<string>,
  disk: ContentFolder,
  reader: FileReader,
  collectorFor: (path: string) => ProblemCollector,
): void {
  for (const path of paths) {
    if (publishedAs(path).as !== 'picture' || disk.kindOf(path) !== 'file') continue;
    if (disk.accessMistake(path) !== undefined) continue;
    const collector = collectorFor(path);
    const report = reader.checkPicture(path, () => {
      const bytes = disk.read(path, maxRewrittenSize);
      if (!isMistake(bytes)) return bytes;
      collector.error(1, bytes.message, 'Make the picture smaller, or save it as PNG.', bytes.kind);
      return undefined;
    });
    if (report === undefined) continue;
    if ('mistake' in report) {
      const kind = 'not an SVG picture that browsers can show';
      collector.error(report.line, `${kind}: ${report.mistake}`, brokenHint, kind);
    } else if (report.removed.length > 0) {
      const kind = 'picture is published without its active parts';
      collector.warn(1, `${kind}: ${report.removed.join(', ')}`, activeHint, kind);
    }
  }
}

const brokenHint = 'Open it in a drawing program and save it again, or save it as PNG.';
const activeHint =
  'What could run, or load something from elsewhere, is left out of the copy on the site. The file itself is unchanged.';
