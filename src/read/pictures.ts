import { maxRewrittenSize, publishedAs } from '../attachments/published-as.ts';
import type { Picture } from '../records/picture.ts';
import { isMistake, type Problem, type ProblemCollector } from '../records/problem.ts';
import { maxMeasuredSize } from './attachment-file.ts';
import type { FileReader, PictureReport } from './file-reader.ts';
import type { ContentFolder } from './folder.ts';
import { isPixelPicture, pictureOf } from './measure-picture.ts';
import { canResize } from './resize-picture.ts';

/**
 * Reads the sizes of the pictures that the archive shows. Says which of them cannot be read, and what is left
 * out of SVG files.
 *
 * @param paths of attachments in the content folder
 * @param shown those of them that are shown as pictures, and not linked only
 * @returns the pictures that can be read, by path
 */
export async function readPictures(
  paths: Iterable<string>,
  shown: ReadonlySet<string>,
  disk: ContentFolder,
  reader: FileReader,
  collectorFor: (path: string) => ProblemCollector,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  /** The first that no smaller forms can be made of. */
  let unresized: string | undefined;
  for (const path of paths) {
    const isSvg = publishedAs(path).as === 'picture';
    if ((!isSvg && !(shown.has(path) && isPixelPicture(path))) || disk.kindOf(path) !== 'file') continue;
    if (disk.accessMistake(path) !== undefined) continue;
    const collector = collectorFor(path);
    const report = await reader.checkPicture(path, () => {
      const bytes = disk.read(path, isSvg ? maxRewrittenSize : maxMeasuredSize);
      if (!isMistake(bytes)) return bytes;
      if (isSvg) collector.error(1, bytes.message, smallerSvgHint, bytes.kind);
      else collector.warn(1, bytes.message, smallerHint, bytes.kind);
      return undefined;
    });
    if (report === undefined) continue;
    reportOn(report, collector);
    const picture = pictureIn(report, path);
    if (picture !== undefined) pictures.set(path, picture);
    if ('measured' in report && report.measured && report.measured.isWhole === undefined) unresized ??= path;
  }
  if (unresized !== undefined) collectorFor(unresized).warn(1, noResizer, noResizerHint);
  return pictures;
}

/** Whether pictures could not be made smaller before and can be now, because what does it has been installed. */
export async function canResizeAgain(before: readonly Problem[]): Promise<boolean> {
  return before.some(({ kind }) => kind === noResizer) && (await canResize());
}

function reportOn(report: PictureReport, collector: ProblemCollector): void {
  if ('mistake' in report) {
    const kind = 'not an SVG picture that browsers can show';
    collector.error(report.line, `${kind}: ${report.mistake}`, brokenSvgHint, kind);
  } else if ('removed' in report) {
    if (report.removed.length === 0) return;
    const kind = 'picture is published without its active parts';
    collector.warn(1, `${kind}: ${report.removed.join(', ')}`, activeHint, kind);
  } else if (report.measured === undefined) {
    collector.warn(1, 'not a picture that browsers can show', brokenHint);
  } else if (report.measured.isWhole === false) {
    collector.warn(1, 'picture is incomplete or damaged', brokenHint);
  }
}

function pictureIn(report: PictureReport, path: string): Picture | undefined {
  if ('measured' in report) return report.measured && pictureOf(path, report.measured);
  return 'size' in report ? report.size : undefined;
}

const smallerSvgHint = 'Make the picture smaller, or save it as PNG.';
const smallerHint = 'It is shown as it is, and not in lists. Make the picture smaller.';
const brokenSvgHint = 'Open it in a drawing program and save it again, or save it as PNG.';
const brokenHint =
  'It is published as it is, and not shown in lists. Open it in a program for pictures and save it again, as PNG or JPEG.';
const activeHint =
  'What could run, or load something from elsewhere, is left out of the copy on the site. The file itself is unchanged.';
const noResizer = 'no small pictures for lists';
const noResizerHint =
  'The package "sharp" makes them and is not installed for this computer, so lists load all pictures in their full size. Run npm install in the folder of Clipfile; where that does not help, sharp is not available for this system.';
