import {
  isOfUnknownKind,
  isServerProgram,
  looksLikeMarkup,
  maxRewrittenSize,
  publishedAs,
} from '../attachments/published-as.ts';
import { isInTheWayOfSite } from '../records/own-paths.ts';
import type { Mistake } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { didYouMeanOneOf } from '../records/spelling.ts';
import type { Reference } from './body-renderer.ts';
import type { ContentFolder } from './folder.ts';
import { linkMistakes } from './walk.ts';

/** What is wrong with an image or a link to a file, if anything. `displayPath` formats a content path for messages. */
export function fileMistake(
  { path, destination }: Reference,
  folder: ContentFolder,
  displayPath: (path: string) => string,
): Mistake | undefined {
  const kind = folder.kindOf(path);
  if (kind === undefined) return missingFile(path, destination, folder, displayPath);
  if (kind === 'folder') {
    return {
      kind: 'link to a folder',
      message: `link to a folder: ${quote(destination)}`,
      hint: 'Folders have no page on the site. Link to the files in it instead.',
    };
  }
  if (kind === 'other') {
    return {
      kind: 'link to something that is not a file',
      message: `link to something that is not a file: ${quote(destination)}`,
      hint: 'Only ordinary files can be published.',
    };
  }
  if (kind !== 'file') {
    const { message, hint } = linkMistakes[kind];
    return { kind: message, message: `${message}: ${quote(destination)}`, hint };
  }
  const access = folder.accessMistake(path);
  if (access !== undefined) {
    return { message: `linked file ${access.message}: ${quote(destination)}`, hint: access.hint };
  }
  if (isReserved(path)) {
    return {
      kind: 'file has an address reserved for the site',
      message: `file has an address reserved for the site: ${quote(destination)}`,
      hint: 'The site itself uses that name. Move the file to a folder with another name, such as files/.',
    };
  }
  return unsafeFile(path, destination, folder, displayPath);
}

/** Whether a file may be published, as far as its path shows. */
export function isPublishable(path: string): boolean {
  return !isReserved(path) && !isServerProgram(path) && !path.toLowerCase().endsWith('.svgz');
}

/** A file that cannot be published in a way in which it runs nothing, in browsers or on hosts. */
function unsafeFile(
  path: string,
  destination: string,
  folder: ContentFolder,
  displayPath: (path: string) => string,
): Mistake | undefined {
  if (isServerProgram(path)) {
    return {
      kind: 'file is a program that web servers run',
      message: `file is a program that web servers run: ${quote(destination)}`,
      hint: 'Save what it shows as a web page (.html) or a PDF, or put it into a .zip file.',
    };
  }
  if (path.toLowerCase().endsWith('.svgz')) {
    return {
      kind: 'compressed SVG picture',
      message: `compressed SVG picture: ${quote(destination)}`,
      hint: 'Scripts in it could not be removed. Save it as a plain .svg file, or as PNG.',
    };
  }
  if (isOfUnknownKind(path) && looksLikeMarkup(folder.startOf(path))) {
    return {
      kind: 'file of an unknown kind contains a web page or XML',
      message: `file of an unknown kind contains a web page or XML: ${quote(destination)}`,
      hint: 'A browser could run scripts in it. If it is a web page, rename it so that its name ends in .html; otherwise in .txt.',
    };
  }
  const { path: published, as } = publishedAs(path);
  if (as === 'web page' && folder.sizeOf(path) > maxRewrittenSize) {
    return {
      kind: 'saved web page is too large',
      message: `saved web page is too large: ${quote(destination)}`,
      hint: 'The limit is 20 MB. Save it as a PDF, or put it into a .zip file.',
    };
  }
  if (published !== path && folder.kindOf(published) !== undefined) {
    return {
      kind: 'two files would have the same address',
      message: `two files would have the same address: ${quote(destination)}`,
      hint: `The site shows this file as ${displayPath(published)}, which exists too. Rename one of them.`,
    };
  }
  return undefined;
}

function missingFile(
  path: string,
  destination: string,
  folder: ContentFolder,
  displayPath: (path: string) => string,
): Mistake {
  const slash = path.lastIndexOf('/') + 1;
  const parent = path.slice(0, slash);
  const siblings = folder.namesIn(parent.slice(0, -1)).filter((name) => !name.endsWith('.md'));
  const rule = `There is no file ${displayPath(path)}. Upper and lower case matter.`;
  return {
    kind: 'link to a file that does not exist',
    message: `link to a file that does not exist: ${quote(destination)}`,
    hint:
      (suggestDestination(path, destination, folder) ??
        didYouMeanOneOf(path.slice(slash), siblings, folder)) + rule,
  };
}

/** Suggests https:// for a web address without it, and .md for an item without it. */
function suggestDestination(path: string, destination: string, folder: ContentFolder): string | undefined {
  if (/^(www\.|[\w.-]+\.(com|org|net)(\/|$))/i.test(destination)) {
    return `Did you mean ${quote(`https://${destination}`)}? `;
  }
  return folder.kindOf(`${path}.md`) === 'file' ? `Did you mean ${quote(`${destination}.md`)}? ` : undefined;
}

/** Whether the site itself has, or may have, something in the place where the file would be published. */
function isReserved(path: string): boolean {
  return isInTheWayOfSite(publishedAs(path).path);
}
