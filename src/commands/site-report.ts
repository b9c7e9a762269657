import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import type { SiteCheck } from '../check/check-site.ts';
import { formatCount, formatNumber } from '../html/numbers.ts';

/** The file that all problems are listed in where the terminal shows some of them. */
export interface ListFile {
  /** Returns the path of the file; undefined where it cannot be written. */
  readonly write: (text: string) => string | undefined;
  readonly remove: () => void;
}

/**
 * What is wrong with a built site, in complete lines. Of many problems of one kind three are shown; all are then in a
 * file, which is otherwise removed. Where it cannot be written, nothing is left out.
 *
 * @param all shows all of them
 */
export function siteReport(
  { pages, largest, problems }: SiteCheck,
  all: boolean,
  file: ListFile = fileInCache,
): string {
  const lines = problems.flatMap(({ kind, subjects }) => subjects.map((subject) => `${kind}: ${subject}\n`));
  const isLong = !all && problems.some(({ subjects }) => subjects.length > maxOfOneKind);
  const path = isLong ? file.write(lines.join('')) : undefined;
  if (!isLong) file.remove();
  let text = '';
  for (const { kind, subjects, remedy } of problems) {
    const shown =
      path !== undefined && subjects.length > maxOfOneKind ? subjects.slice(0, examples) : subjects;
    for (const subject of shown) text += `${kind}: ${subject}\n`;
    if (shown.length < subjects.length)
      text += `… and ${formatNumber(subjects.length - shown.length)} more of this kind: ${kind}\n    ${remedy}\n`;
  }
  if (path !== undefined) text += `All ${formatCount(lines.length, 'problem')} are in ${path}.\n`;
  const size =
    largest === undefined ? '' : `; largest: ${largest.path}, ${formatNumber(largest.bytes)} bytes`;
  const verdict = lines.length === 0 ? 'no problems' : formatCount(lines.length, 'problem');
  return `${text}${formatCount(pages, 'page')}${size}; ${verdict}.\n`;
}

/** As in the report of a build. */
const maxOfOneKind = 10;
const examples = 3;

const listFolder = '.cache';
const listPath = join(listFolder, 'check-problems.txt');

const fileInCache: ListFile = {
  write(text) {
    try {
      mkdirSync(listFolder, { recursive: true });
      writeAtomically(listPath, (temporary) => writeFileSync(temporary, text));
      return listPath;
    } catch {
      return undefined;
    }
  },
  remove() {
    rmSync(listPath, { force: true });
  },
};
