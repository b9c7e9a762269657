import type { Entry } from '../records/entry.ts';
import { isMistake, type Mistake, type ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { LocatedText } from '../records/yaml-node.ts';
import { fileMistake } from './file-reference.ts';
import type { ContentFolder } from './folder.ts';
import { readLink } from './link.ts';
import { isPicture } from './measure-picture.ts';
import type { RegisterFile } from './source-files.ts';

/** The entries of a register, with the images that they name as paths in the content folder. Mistakes are reported. */
export function entriesWithImages<T extends Entry>(
  { file, register }: RegisterFile<T>,
  disk: ContentFolder,
  displayPath: (path: string) => string,
  collector: ProblemCollector,
): readonly T[] {
  if (register === undefined || register.images.size === 0) return register?.entries ?? [];
  return register.entries.map((entry) => {
    const written = register.images.get(entry.id);
    if (written === undefined || entry.image === undefined) return entry;
    const path = imagePath(written, file, disk, displayPath);
    if (typeof path === 'string') return { ...entry, image: { ...entry.image, path } };
    collector.add(written.line, path);
    return entry;
  });
}

function imagePath(
  { text, line }: LocatedText,
  file: string,
  disk: ContentFolder,
  displayPath: (path: string) => string,
): string | Mistake {
  const link = readLink(text, { file, page: 'topics.html' });
  if (!isMistake(link) && link.kind === 'file') {
    const { kind, path } = link;
    const mistake = fileMistake({ kind, path, destination: text, line }, disk, displayPath);
    if (mistake !== undefined) return mistake;
    if (isPicture(path)) return path;
  }
  return {
    kind: 'image that is not a picture in the content folder',
    message: `image that is not a picture in the content folder: ${quote(text)}`,
    hint: `Save a picture (JPEG, PNG, WebP, GIF, AVIF or SVG) in the content folder, and write its path from ${displayPath(file)}: image: portraits/name.jpg.`,
  };
}
