import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite } from '../check/check-site.ts';
import { formatCount, formatNumber } from '../html/numbers.ts';
import { type CheckCommand, type ExitCode, UsageError } from './command-line.ts';

/**
 * Checks a built site and prints its problems to stdout. Of many of one kind it prints three; all are then in a file of
 * the folder for caches. With `json`, it prints all as one object instead.
 *
 * @returns 1 when there are problems
 * @throws {UsageError} when the folder holds no site
 */
export function check({ folder, json }: CheckCommand): ExitCode {
  if (!existsSync(join(folder, 'index.html'))) {
    const example = folder === '_site' ? ' Run "clipfile build" first.' : '';
    throw new UsageError(`There is no index.html in "${folder}", so it is not a built site.${example}`);
  }
  const { pages, largest, problems } = checkSite(folder);
  if (json) {
    const ok = problems.length === 0;
    process.stdout.write(`${JSON.stringify({ ok, pages, largest, problems }, undefined, 2)}\n`);
    return ok ? 0 : 1;
  }
  const all = problems.flatMap(({ kind, subjects }) => subjects.map((subject) => `${kind}: ${subject}\n`));
  const isLong = problems.some(({ subjects }) => subjects.length > maxOfOneKind);
  const isListed = isLong && writeList(all.join(''));
  if (!isLong) rmSync(listPath, { force: true });
  for (const { kind, subjects, remedy } of problems) {
    const shown = isListed && subjects.length > maxOfOneKind ? subjects.slice(0, examples) : subjects;
    for (const subject of shown) process.stdout.write(`${kind}: ${subject}\n`);
    if (shown.length < subjects.length)
      process.stdout.write(
        `… and ${formatNumber(subjects.length - shown.length)} more of this kind: ${kind}\n    ${remedy}\n`,
      );
  }
  if (isListed) process.stdout.write(`All ${formatCount(all.length, 'problem')} are in ${listPath}.\n`);
  const size =
    largest === undefined ? '' : `; largest: ${largest.path}, ${formatNumber(largest.bytes)} bytes`;
  const verdict = all.length === 0 ? 'no problems' : formatCount(all.length, 'problem');
  process.stdout.write(`${formatCount(pages, 'page')}${size}; ${verdict}.\n`);
  return all.length === 0 ? 0 : 1;
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
