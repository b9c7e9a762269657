import { isPathOfSite, redirectsFile } from '../records/own-paths.ts';
import { isMistake, type ProblemCollector } from '../records/problem.ts';
import { decodeText } from './decode.ts';
import type { ContentFolder } from './folder.ts';
import { linkMistakes, notAFile } from './walk.ts';

type CollectorFor = (path: string) => ProblemCollector;

const stylePath = 'theme/style.css';
/** In bytes. */
const maxStyleSize = 1_000_000;

/** Reads the owner's style sheet; empty where there is none. */
export function readStyle(disk: ContentFolder, collectorFor: CollectorFor): string {
  if (disk.kindOf(stylePath) !== 'file') return '';
  const collector = collectorFor(stylePath);
  const bytes = disk.read(stylePath, maxStyleSize);
  if (isMistake(bytes)) {
    collector.add(1, bytes);
    return '';
  }
  const text = decodeText(bytes, collector) ?? '';
  // The page for what is not found has the style in it.
  const end = text.search(/<\/style/i);
  if (end >= 0) {
    const line = text.slice(0, end).split('\n').length;
    collector.error(line, 'style sheet contains </style', 'Remove it: a style sheet has no tags.');
  }
  return text;
}

const redirectsPath = `static/${redirectsFile}`;

/** Reads the owner's redirects, which are added to those of the site; empty where there are none. */
export function readOwnRedirects(disk: ContentFolder, collectorFor: CollectorFor): string {
  if (disk.kindOf(redirectsPath) !== 'file') return '';
  const collector = collectorFor(redirectsPath);
  const bytes = disk.read(redirectsPath, maxStyleSize);
  if (!isMistake(bytes)) return decodeText(bytes, collector) ?? '';
  collector.add(1, bytes);
  return '';
}

/**
 * Lists the files below `static/`, which the site has as they are, without the redirects. Reports those in the place of its own.
 *
 * @param isForeign whether another program made the folder, whose own site has these files: then they are left out
 */
export function listStaticFiles(
  disk: ContentFolder,
  collectorFor: CollectorFor,
  isForeign = false,
): readonly string[] {
  const paths: string[] = [];
  const visit = (folder: string): void => {
    for (const name of disk.namesIn(folder)) {
      const path = `${folder}/${name}`;
      const kind = disk.kindOf(path);
      const onSite = path.slice('static/'.length);
      if (kind === 'folder') visit(path);
      else if (kind === 'outside' || kind === 'broken' || kind === 'loop') {
        collectorFor(path).add(1, linkMistakes[kind]);
      } else if (kind === 'other') collectorFor(path).error(1, notAFile.message, notAFile.hint);
      else if (onSite === redirectsFile) continue;
      else if (isPathOfSite(onSite) && isForeign) {
        collectorFor(path).warn(1, 'file is left out: the site has one of its own there', ownPath.hint);
      } else if (isPathOfSite(onSite)) collectorFor(path).error(1, ownPath.message, ownPath.hint);
      else {
        const mistake = disk.accessMistake(path);
        if (mistake !== undefined) collectorFor(path).add(1, mistake);
        else paths.push(onSite);
      }
    }
  };
  visit('static');
  return paths;
}

const ownPath = {
  message: 'file would be in the place of one of the site’s own',
  hint: `Rename it, or put it into a folder of another name, such as static/files/.`,
} as const;
