import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isWithin } from '../is-within.ts';
import { isWebAddress } from '../records/address.ts';
import { attachmentAddress, type ForeignAttachment, type LocalFile, type UnusedFile } from './attachment.ts';
import { percentDecoded } from './percent-decoded.ts';
import type { SourceFile } from './source-files.ts';

/** The files that fields of a record name. */
export interface NamedFiles {
  readonly attachments: readonly ForeignAttachment[];
  /** Addresses of pictures on other sites. */
  readonly remote: readonly string[];
  readonly unused: readonly UnusedFile[];
  /** By field, the texts that name no file that is there; they stay fields of the archive's own. */
  readonly rest: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds the files that fields of a record name: by their paths from the file of the record, or from the folder that was
 * given. Whatever a path says, nothing outside of that folder is found, and no hidden file.
 *
 * @param fields names of the fields, with their texts
 * @param first number of the first attachment, of which a record may have others
 */
export function namedFiles(
  fields: Iterable<readonly [string, readonly string[]]>,
  source: Pick<SourceFile, 'path' | 'inFolder'>,
  first: number,
): NamedFiles {
  const attachments: ForeignAttachment[] = [];
  const remote: string[] = [];
  const unused: UnusedFile[] = [];
  const rest = new Map<string, readonly string[]>();
  let folders: Folders | undefined;
  const take = (text: string, field: string): boolean => {
    if (isWebAddress(text)) {
      if (!remotePicture.test(new URL(text).pathname)) return false;
      if (!remote.includes(text)) remote.push(text);
      return true;
    }
    if (!isFileName(text)) return false;
    folders ??= foldersOf(source);
    const found = findFile(text, folders);
    if ('reason' in found) {
      unused.push({ name: text, reason: found.reason });
      return false;
    }
    const { name, ...file } = found;
    const isKnown = attachments.some(({ content }) => 'path' in content && content.path === file.path);
    if (!isKnown) {
      const address = attachmentAddress(first + attachments.length);
      attachments.push({ name, content: file, place: 'above', address, namedBy: { field, text } });
    }
    return true;
  };
  for (const [field, texts] of fields) {
    const left = texts.flatMap((text) => partsOf(text).filter((part) => !take(part, field)));
    if (left.length > 0) rest.set(field, left);
  }
  return { attachments, remote, unused, rest };
}

/** Several names in one text. A name may have commas in it. */
function partsOf(text: string): readonly string[] {
  return text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const remotePicture = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

function isFileName(text: string): boolean {
  return text.length <= 500 && /[^\s/\\.]\.[a-z\d]{1,5}$/i.test(text) && !/[\p{Cc}]/u.test(text);
}

interface Folders {
  /** Where names begin. */
  readonly bases: readonly string[];
  /** What they must not lead out of. */
  readonly root: string;
}

function foldersOf({ path, inFolder }: Pick<SourceFile, 'path' | 'inFolder'>): Folders {
  const own = dirname(resolve(path));
  if (inFolder !== undefined) {
    const given = resolve(path).slice(0, -inFolder.length);
    return { bases: [own, given], root: given };
  }
  // Sites of CollectionBuilder have their table in this folder, and paths from the one above.
  const isData = basename(own) === '_data';
  return isData ? { bases: [own, dirname(own)], root: dirname(own) } : { bases: [own], root: own };
}

function findFile(
  text: string,
  { bases, root }: Folders,
): (LocalFile & { readonly name: string }) | { readonly reason: string } {
  const outside = { reason: 'it is not in the folder of its source' };
  const path = text.replaceAll('\\', '/');
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|~)/i.test(path)) return outside;
  let reason = path.startsWith('/') ? outside : { reason: 'there is no such file' };
  for (const candidate of new Set([path, percentDecoded(path)])) {
    if (candidate.split('/').some((name) => /^\.(?!\.?$)/.test(name)))
      return { reason: 'it is a hidden file' };
    for (const base of bases) {
      const file = resolve(base, candidate.replace(/^\/+/, ''));
      if (!isWithin(file, root)) {
        reason = outside;
        continue;
      }
      const real = realPath(file);
      if (real === undefined) continue;
      if (!isWithin(real, realpathSync(root))) return outside;
      const stats = statSync(real);
      if (!stats.isFile()) return { reason: 'it is no ordinary file' };
      return { name: basename(file), path: real, size: stats.size, mtime: stats.mtimeMs };
    }
  }
  return reason;
}

/** Undefined where there is nothing, or the system cannot have such a path. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
