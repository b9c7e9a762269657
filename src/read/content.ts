import type { Content } from '../records/content.ts';
import type { Look } from '../records/look.ts';
import type { UnknownKeys } from '../records/own-field.ts';
import { compareProblems, isMistake, type Mistake, type Problem } from '../records/problem.ts';
import type { Settings } from '../records/settings.ts';
import { postersOf, readAttachedFiles, transcriptsBeside } from './attached-files.ts';
import { divideByEmbargo } from './embargo.ts';
import { type FileReader, uncachedReader } from './file-reader.ts';
import { ContentFolder, unreadable } from './folder.ts';
import { type ArchiveFiles, type LinkedItems, linkArchive } from './link-archive.ts';
import { warnOfMisplacedFiles } from './misplaced-files.ts';
import { reportNamesByCase } from './names-by-case.ts';
import { warnOfOtherData } from './other-data.ts';
import { readOwnTemplates } from './own-templates.ts';
import { readPictures } from './pictures.ts';
import { judgeProblems } from './severity.ts';
import { SourceFiles } from './source-files.ts';
import { listStaticFiles, readOwnRedirects, readStyle } from './theme-files.ts';
import { readThemeMedia } from './theme-media.ts';
import { warnOfUnlikelyDates } from './unlikely-dates.ts';

/** The result of reading a content folder: an archive, perhaps with warnings, or the problems that prevent one. */
export interface Reading {
  /** Undefined where there are errors. */
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
  /** What was read, also where there are errors; undefined where the folder cannot be opened. */
  readonly read?: ReadFiles;
}

/** The files of an archive, with those that they show or link. */
export interface ReadFiles extends ArchiveFiles {
  /** Paths in the content folder, with those of items that are held back. Some may not exist. */
  readonly attachments: ReadonlySet<string>;
}

export interface ReadOptions {
  /** Called after each batch of items. */
  readonly onProgress?: (read: number, total: number) => void;
  /** Parses the files; by default, each of them. */
  readonly reader?: FileReader;
  /** Items as they were linked by an earlier run; this run adds its own. */
  readonly linked?: LinkedItems;
  /** `YYYY-MM-DD`; later dates are warned of. */
  readonly today?: string;
  /** The folder as `openContent` returned it; by default, it is opened here. */
  readonly disk?: ContentFolder | Mistake;
  /** `YYYY-MM-DD`: items whose embargo ends later are held back. Without it, `site.yml` may say it; else all with one are. */
  readonly asOf?: string | undefined;
}

/**
 * Reads a content folder. The problems of all files are collected and sorted by file and line; with an error among
 * them there is no content. Nothing is thrown, whatever the folder contains, nor where it is missing.
 */
export async function readContent(folder: string, options: ReadOptions = {}): Promise<Reading> {
  const disk = options.disk ?? openContent(folder);
  if (isMistake(disk)) {
    return {
      content: undefined,
      problems: [{ file: folder, line: 1, kind: disk.message, ...disk, severity: 'error' }],
    };
  }
  const displayPath = displayPathIn(folder);
  const reader = options.reader ?? uncachedReader;
  const files = new SourceFiles(disk, reader);
  const settings = files.readSettings();
  const registers = {
    topics: files.readTopics(),
    actors: files.readActors(),
    about: files.readAbout(),
    ownPages: files.readOwnPages(),
  };
  const allItems = await files.readItems(options.onProgress, settings?.read);
  const parts = {
    ...registers,
    ...divideByEmbargo(allItems, options.asOf ?? settings?.asOf),
    front: settings?.front ?? { topics: [] },
    vocabulary: settings?.vocabulary ?? {},
    navigation: settings ?? {},
    fields: settings && { declared: settings.fields ?? [], unknownKeys: unknownKeysOf(settings) },
  };
  const misplaced = warnOfMisplacedFiles(disk, files.collectorFor, settings?.read !== undefined);
  const language = settings?.language ?? '';
  const linked = linkArchive(parts, {
    disk,
    displayPath,
    language,
    collectorFor: files.collectorFor,
    linked: options.linked,
  });
  const images = [...linked.topics, ...linked.actors].flatMap(({ image }) => (image ? [image.path] : []));
  if (settings !== undefined && allItems.items.length === 0 && !misplaced.hasItems) {
    const explained = new Set(files.problems.map(({ file }) => file));
    for (const { references } of pagesOf(parts)) for (const { path } of references) explained.add(path);
    for (const path of images) explained.add(path);
    const isExplained = (path: string) => explained.has(path) || explained.has(path.split('/', 1)[0] ?? '');
    warnOfOtherData(disk, isExplained, files.collectorFor);
  }
  const linkedFiles = attachmentsOf(linked);
  const posters = postersOf(linkedFiles, disk);
  const attachments = new Set([...linkedFiles, ...images, ...posters.values()]);
  const pictures = await readPictures(
    attachments,
    new Set([...shownIn(parts), ...images, ...posters.values()]),
    disk,
    reader,
    files.collectorFor,
  );
  const attachedFiles = readAttachedFiles(attachments, posters, disk, reader, files.collectorFor);
  const style = readStyle(disk, files.collectorFor);
  const look: Look = settings
    ? readThemeMedia(settings.theme, settings.url !== undefined, disk, files.collectorFor)
    : { fonts: [] };
  const templates = await readOwnTemplates(disk, files.collectorFor);
  const staticFiles = listStaticFiles(disk, files.collectorFor, settings?.read !== undefined);
  const ownRedirects = readOwnRedirects(disk, files.collectorFor);
  reportNamesByCase(
    [...attachments].filter((path) => disk.kindOf(path) === 'file'),
    files.collectorFor,
  );
  warnOfUnlikelyDates(linked.items, options.today ?? tomorrow(), disk, files.collectorFor);
  const problems = judgeProblems(files.problems, settings ?? {}).map((problem) => ({
    ...problem,
    file: displayPath(problem.file),
  }));
  problems.sort(compareProblems);
  const transcripts = [...attachedFiles.values()].flatMap(({ transcript }) => transcript?.path ?? []);
  const heldBackFiles = parts.heldBack.flatMap(({ item }) => item?.attachments ?? []);
  const ofHeldBack = [
    ...heldBackFiles,
    ...heldBackFiles.flatMap(transcriptsBeside),
    ...postersOf(heldBackFiles, disk).values(),
  ];
  const read = { ...parts, attachments: new Set([...attachments, ...transcripts, ...ofHeldBack]) };
  if (settings === undefined || problems.some(({ severity }) => severity === 'error')) {
    return { content: undefined, problems, read };
  }
  return {
    content: {
      settings,
      ...linked,
      pictures,
      files: attachedFiles,
      style,
      look,
      staticFiles,
      ownRedirects,
      ...(templates && { templates }),
    },
    problems,
    read,
  };
}

/** Foreign keys are kept, left out or refused by the rules that read them. */
function unknownKeysOf({ read, unknownKeys = 'error' }: Settings): UnknownKeys {
  return read === undefined ? unknownKeys : read.mapping.other === 'refuse' ? 'error' : read.mapping.other;
}

/** From a path in a content folder to the path as shown in messages. */
export function displayPathIn(folder: string): (path: string) => string {
  return (path) => (/^\.?[/\\]*$/.test(folder) ? path : `${folder.replace(/[/\\]+$/, '')}/${path}`);
}

/** The files that the archive shows or links. Some may not exist, which is reported where they are linked. */
function attachmentsOf({
  items,
  about,
  ownPages,
}: Pick<Content, 'items' | 'about' | 'ownPages'>): ReadonlySet<string> {
  const paths = new Set(about?.attachments);
  for (const { attachments } of ownPages) for (const path of attachments) paths.add(path);
  for (const { attachments } of items) for (const path of attachments) paths.add(path);
  return paths;
}

/** The files that a body shows as pictures. */
function shownIn(files: Pick<ArchiveFiles, 'items' | 'about' | 'ownPages'>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { references } of [...files.items.items, ...pagesOf(files)]) {
    for (const { isShown, path } of references) if (isShown) paths.add(path);
  }
  return paths;
}

/** The files in Markdown that are no items. */
function pagesOf({ about, ownPages }: Pick<ArchiveFiles, 'about' | 'ownPages'>) {
  return [...(about ? [about] : []), ...ownPages];
}

/** East of UTC the day begins earlier, so nothing is the future before it is so everywhere. */
function tomorrow(): string {
  return new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/**
 * Opens a content folder, or says why it cannot be opened.
 *
 * @param ignored as in `ContentFolder`
 */
export function openContent(folder: string, ignored?: readonly string[]): ContentFolder | Mistake {
  try {
    return new ContentFolder(folder, ignored);
  } catch (error) {
    return unreadable(error);
  }
}
