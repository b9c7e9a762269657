import { pdfPages } from '../attachments/pdf-pages.ts';
import type { AttachedFile, PdfFacts, TranscriptFile } from '../records/attached-file.ts';
import { isMistake, type ProblemCollector } from '../records/problem.ts';
import { transcriptEndings } from '../transcripts/transcript.ts';
import { maxMeasuredSize } from './attachment-file.ts';
import type { FileReader } from './file-reader.ts';
import type { ContentFolder } from './folder.ts';
import { isPixelPicture } from './measure-picture.ts';
import { maxTranscriptSize } from './transcript-file.ts';

/**
 * Reads what pages show of the PDFs and scans among the files that the archive shows or links, and says which transcripts
 * cannot be read.
 *
 * @param paths of attachments in the content folder
 * @param posters by the path of a PDF, see `postersOf`
 */
export function readAttachedFiles(
  paths: Iterable<string>,
  posters: ReadonlyMap<string, string>,
  disk: ContentFolder,
  reader: FileReader,
  collectorFor: (path: string) => ProblemCollector,
): ReadonlyMap<string, AttachedFile> {
  const files = new Map<string, AttachedFile>();
  const transcripts = new Map<string, TranscriptFile | undefined>();
  const transcriptAt = (path: string): TranscriptFile | undefined => {
    if (!transcripts.has(path)) transcripts.set(path, transcriptFile(path, disk, reader, collectorFor));
    return transcripts.get(path);
  };
  for (const path of [...paths].sort()) {
    if (disk.kindOf(path) !== 'file' || disk.accessMistake(path) !== undefined) continue;
    const pdf = /\.pdf$/i.test(path) ? reader.inspectPdf(path, () => pdfFacts(path, disk)) : undefined;
    const poster = posters.get(path);
    let transcript: TranscriptFile | undefined;
    for (const beside of transcriptsBeside(path)) {
      if (disk.kindOf(beside) === 'file') transcript ??= transcriptAt(beside);
    }
    const file = {
      ...(pdf !== undefined && { pdf }),
      ...(transcript !== undefined && { transcript }),
      ...(poster !== undefined && { poster }),
    };
    if (Object.keys(file).length > 0) files.set(path, file);
  }
  return files;
}

/** The paths at which the words of a scan may be; none where a file is no scan. */
export function transcriptsBeside(path: string): readonly string[] {
  if (!isScan.test(path) && !isPixelPicture(path)) return [];
  return transcriptEndings.map((ending) => `${withoutEnding(path)}${ending}`);
}

const isScan = /\.(pdf|tiff?|jp2|djvu?)$/i;

/**
 * The picture of each PDF that has one beside it: `issue.pdf.png` or `issue.png`. No small library makes one of its first
 * page: those that do bring a browser's canvas for each system, or a licence that would bind the archive.
 */
export function postersOf(paths: Iterable<string>, disk: ContentFolder): ReadonlyMap<string, string> {
  const posters = new Map<string, string>();
  for (const path of paths) {
    if (!/\.pdf$/i.test(path)) continue;
    const candidates = [path, withoutEnding(path)].flatMap((stem) =>
      ['.png', '.jpg', '.jpeg', '.webp'].map((ending) => `${stem}${ending}`),
    );
    const poster = candidates.find((each) => disk.kindOf(each) === 'file');
    if (poster !== undefined) posters.set(path, poster);
  }
  return posters;
}

function transcriptFile(
  path: string,
  disk: ContentFolder,
  reader: FileReader,
  collectorFor: (path: string) => ProblemCollector,
): TranscriptFile | undefined {
  const warn = (line: number, reason: string) => {
    const kind = 'transcript cannot be read';
    collectorFor(path).warn(line, `${kind}: ${reason}`, transcriptHint, kind);
  };
  const report = reader.checkTranscript(path, () => {
    const bytes = disk.read(path, Math.min(disk.sizeOf(path), maxTranscriptSize));
    if (!isMistake(bytes)) return bytes;
    warn(1, bytes.message);
    return undefined;
  });
  if (report === undefined || report.found === 'something else') return undefined;
  const { hash, found } = report;
  if ('reason' in found) {
    warn(found.line, found.reason);
    return undefined;
  }
  return found.length === 0 ? undefined : { path, hash, length: found.length };
}

const transcriptHint = 'The scan is shown without it. Correct the file or make it anew, or remove it.';

function pdfFacts(path: string, disk: ContentFolder): PdfFacts | undefined {
  const size = disk.sizeOf(path);
  if (size > maxMeasuredSize) return { size };
  const bytes = disk.read(path, size);
  if (isMistake(bytes)) return undefined;
  const pages = pdfPages(bytes);
  return { size, ...(pages !== undefined && { pages }) };
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
