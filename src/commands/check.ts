import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CacheFolder } from '../cache/cache-folder.ts';
import { FileStamps } from '../cache/file-stamps.ts';
import { type ContentCheck, checkContent } from '../check/check-content.ts';
import { checkSite, type SiteCheck } from '../check/check-site.ts';
import { BuildCache } from '../pipeline/build-cache.ts';
import { openContent } from '../read/content.ts';
import { isMistake } from '../records/problem.ts';
import { checkCacheFolder, namesWithin } from './check-folders.ts';
import { coloursFor } from './colour.ts';
import { type CheckCommand, type ExitCode, UsageError } from './command-line.ts';
import { contentReport, maxExamples, remarkCount } from './content-report.ts';
import { programFingerprint } from './program-files.ts';
import { showProgress } from './progress.ts';
import { siteReport } from './site-report.ts';

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
  const content = await checkArchive(command);
  const site = isSite(command.output) ? checkSite(command.output) : undefined;
  const ok = isPassed(content, site, command.strict);
  process.stdout.write(
    json
      ? jsonText(jsonReport(ok, content, site))
      : contentReport(content, all, coloursFor(process.stdout)) + siteText(site, command),
  );
  return ok ? 0 : 1;
}

function isSite(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}

/** What the cache of the last build has is not parsed again. */
async function checkArchive({
  content,
  output,
  cache: folder,
  all,
  json,
}: CheckCommand): Promise<ContentCheck> {
  const disk = openContent(content, existsSync(content) ? namesWithin(content, [output, folder]) : []);
  if (isMistake(disk)) throw new UsageError(`"${content}" ${disk.message}. ${disk.hint}`);
  checkCacheFolder(folder, content, output);
  const cache = new BuildCache(new CacheFolder({ folder, content, output, program: programFingerprint() }));
  const progress = showProgress(process.stderr);
  return checkContent(content, {
    disk,
    reader: cache.items.open(disk, new FileStamps(content, disk.diskPath)),
    onProgress: progress.update,
    ...(!all && !json && { maxExamples }),
  }).finally(progress.clear);
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

function siteText(site: SiteCheck | undefined, { output, all }: CheckCommand): string {
  if (site !== undefined) return `\n${siteReport(site, all)}`;
  return `No site was checked: there is none in ${output}. "clipfile build" makes it.\n`;
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
