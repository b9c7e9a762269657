import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteCheck } from '../check/check-site.ts';
import { formatCount, formatNumber } from '../html/numbers.ts';

/**
 * What is wrong with a built site, in complete lines. Of many problems of one kind three are shown; all are then in a
 * file of the folder for caches.
 *
 * @param all shows all of them
 */
export function siteReport({ pages, largest, problems }: SiteCheck, all: boolean): string {
  const lines = problems.flatMap(({ kind, subjects }) => subjects.map((subject) => `${kind}: ${subject}\n`));
  const isLong = !all && problems.some(({ subjects }) => subjects.length > maxOfOneKind);
  const isListed = isLong && writeList(lines.join(''));
  if (!isLong) rmSync(listPath, { force: true });
  let text = '';
  for (const { kind, subjects, remedy } of problems) {
    const shown = isListed && subjects.length > maxOfOneKind ? subjects.slice(0, examples) : subjects;
    for (const subject of shown) text += `${kind}: ${subject}\n`;
    if (shown.length < subjects.length)
      text += `… and ${formatNumber(subjects.length - shown.length)} more of this kind: ${kind}\n    ${remedy}\n`;
  }
  if (isListed) text += `All ${formatCount(lines.length, 'problem')} are in ${listPath}.\n`;
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

/** Whether the list could be written; otherwise nothing is left out on the terminal. */
function writeList(text: string): boolean {
  try {
    mkdirSync(listFolder, { recursive: true });
    writeFileSync(listPath, text);
    return true;
  } catch {
    return false;
  }
}
