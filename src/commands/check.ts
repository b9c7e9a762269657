import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite } from '../check/check-site.ts';
import { formatCount, formatNumber } from '../html/numbers.ts';
import { type CheckCommand, type ExitCode, UsageError } from './command-line.ts';

/**
 * Checks a built site and prints its problems to stdout.
 *
 * @returns 1 when there are problems
 * @throws {UsageError} when the folder holds no site
 */
export function check({ folder }: CheckCommand): ExitCode {
  if (!existsSync(join(folder, 'index.html'))) {
    const example = folder === '_site' ? ' Run "npm run build" first.' : '';
    throw new UsageError(`There is no index.html in "${folder}", so it is not a built site.${example}`);
  }
  const { pages, largest, problems } = checkSite(folder);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  const size =
    largest === undefined ? '' : `; largest: ${largest.path}, ${formatNumber(largest.bytes)} bytes`;
  const verdict = problems.length === 0 ? 'no problems' : formatCount(problems.length, 'problem');
  process.stdout.write(`${formatCount(pages, 'page')}${size}; ${verdict}.\n`);
  return problems.length === 0 ? 0 : 1;
}
