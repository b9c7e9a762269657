import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { CacheFolder } from '../cache/cache-folder.ts';
import { FileStamps } from '../cache/file-stamps.ts';
import type { SiteState } from '../cache/site-state.ts';
import { type ContentCheck, checkContent } from '../check/check-content.ts';
import { checkSite, type SiteCheck } from '../check/check-site.ts';
import { formatCount } from '../html/numbers.ts';
import { BuildCache } from '../pipeline/build-cache.ts';
import { lastingAddresses } from '../pipeline/gone-addresses.ts';
import { openContent } from '../read/content.ts';
import { addressesFile } from '../read/recorded-addresses.ts';
import { isMistake } from '../records/problem.ts';
import { checkCacheFolder, namesWithin } from './check-folders.ts';
import { coloursFor } from './colour.ts';
import { type CheckCommand, type ExitCode, UsageError } from './command-line.ts';
import { contentReport, maxExamples, remarkCount } from './content-report.ts';
import { programFingerprint } from './program-files.ts';
import { showProgress } from './progress.ts';
import { type ListFile, siteReport } from './site-report.ts';

/**
 * Checks the content of an archive and, where it is built, its site; or only the site in a given folder. All that is
 * found goes to stdout. With `json`, it is one object, and nothing is left out.
 *
 * @returns 1 where there are errors or the site has problems; with `strict`, also where there is a warning or a remark
 * @throws {UsageError} where there is no archive, or the given folder holds no site
 */
export async function check(command: CheckCommand): Promise<ExitCode> {
  const { folder, json, all } = command;
  if (folder !== undefined) {
    if (!isSite(folder)) {
      const isArchive = existsSync(join(folder, 'site.yml'));
      const example = isArchive
        ? ` For the archive in it: clipfile check --content ${folder}`
        : folder === '_site'
          ? ' Run "clipfile build" first.'
          : '';
      throw new UsageError(`There is no index.html in "${folder}", so it is not a built site.${example}`);
    }
    const site = checkSite(folder);
    const ok = site.problems.length === 0;
    process.stdout.write(json ? jsonText({ ok, ...site }) : siteReport(site, all));
    return ok ? 0 : 1;
  }
  const { output, strict, write } = command;
  const { content, cacheFolder } = await checkArchive(command);
  const site = isSite(output) ? checkSite(output) : undefined;
  const ok = isPassed(content, site, strict);
  const written = write ? writeAddresses(command.content, content.addresses) : undefined;
  if (json || all) for (const name of Object.values(listFiles)) cacheFolder.remove(name);
  if (json) {
    process.stdout.write(jsonText(jsonReport(ok, content, site)));
  } else {
    const files = { folder: cacheFolder, name: listFiles.content };
    process.stdout.write(contentReport(content, all ? undefined : files, coloursFor(process.stdout)));
    process.stdout.write(
      site === undefined ? noSite(output) : `\n${siteReport(site, all, siteFile(cacheFolder))}`,
    );
  }
  if (written !== undefined && !json) process.stdout.write(written);
  return ok ? 0 : 1;
}

/** @returns what was done, in a complete line */
function writeAddresses(archive: string, text: string | undefined): string {
  const path = join(archive, addressesFile);
  if (text === undefined) return `${path} was not written, because the content has errors.\n`;
  const count = formatCount(text.split('\n').length - 1, 'address', 'addresses');
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return `${path} has all ${count}.\n`;
  writeAtomically(path, (temporary) => writeFileSync(temporary, text));
  return `${path} was written, with ${count}.\n`;
}

/** The files in the cache folder with all problems that the terminal does not show. */
const listFiles = { content: 'check.txt', site: 'check-site.txt' } as const;

function siteFile(folder: CacheFolder): ListFile {
  return {
    write: (text) => folder.writeText(listFiles.site, text),
    remove: () => folder.remove(listFiles.site),
  };
}

function noSite(output: string): string {
  return `No site was checked: there is none in ${output}. "clipfile build" makes it.\n`;
}

function isSite(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}

/** What the cache of the last build has is not parsed again. */
async function checkArchive({
  content: archive,
  output,
  cache: folder,
  asOf,
  all,
  json,
  write,
}: CheckCommand): Promise<{ readonly content: ContentCheck; readonly cacheFolder: CacheFolder }> {
  const disk = openContent(archive, existsSync(archive) ? namesWithin(archive, [output, folder]) : []);
  if (isMistake(disk)) throw new UsageError(`"${archive}" ${disk.message}. ${disk.hint}`);
  checkCacheFolder(folder, archive, output);
  const program = programFingerprint();
  const cacheFolder = new CacheFolder({ folder, content: archive, output, program });
  const cache = new BuildCache(cacheFolder);
  const progress = showProgress(process.stderr);
  const content = await checkContent(archive, {
    disk,
    asOf,
    earlier: earlierAddresses(cache.state),
    withAddresses: write,
    reader: cache.items.open(disk, new FileStamps(archive, disk.diskPath)),
    onProgress: progress.update,
    ...(!all && !json && { maxExamples }),
  }).finally(progress.clear);
  return { content, cacheFolder };
}

function earlierAddresses(state: SiteState | undefined): readonly string[] {
  return state === undefined ? [] : [...state.gone, ...lastingAddresses(state.files)];
}

function isPassed(
  { problems, findings }: ContentCheck,
  site: SiteCheck | undefined,
  strict: boolean,
): boolean {
  const failing = strict
    ? problems.length + remarkCount(findings)
    : problems.filter(({ severity }) => severity === 'error').length;
  return failing + (site?.problems.length ?? 0) === 0;
}

function jsonReport(ok: boolean, { items, problems, findings }: ContentCheck, site: SiteCheck | undefined) {
  return {
    ok,
    items,
    problems,
    findings: findings.map(({ examples, ...rest }) => ({ ...rest, findings: examples })),
    ...(site && { site }),
  };
}

function jsonText(report: object): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
