import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { formatCount } from '../html/numbers.ts';
import { isWithin } from '../is-within.ts';
import { openContent } from '../read/content.ts';
import { uncachedReader } from '../read/file-reader.ts';
import { SourceFiles } from '../read/source-files.ts';
import { isMistake } from '../records/problem.ts';
import { slugOf } from '../records/slug.ts';
import { lockFolder } from '../write/lock.ts';
import { NoZipError, packSite } from '../write/pack-site.ts';
import { type ExitCode, type PackCommand, UsageError } from './command-line.ts';
import { SiteBuilder } from './site-builder.ts';

/**
 * Builds the site and packs it into one ZIP.
 *
 * @throws {UsageError} where the ZIP cannot be where it is to be; nothing is built then
 */
export async function pack(command: PackCommand): Promise<ExitCode> {
  const { output } = command;
  const out = command.out ?? `${nameOf(command.content)}.zip`;
  const zip = resolve(out);
  if (isWithin(zip, resolve(output))) {
    throw new UsageError(
      `--out: the ZIP cannot be in "${output}", the folder of the site. Choose another place.`,
    );
  }
  if (!existsSync(dirname(zip))) {
    throw new UsageError(`--out: there is no folder "${dirname(out)}". Make it first, or choose another.`);
  }
  const builder = new SiteBuilder(command, { asOf: command.asOf });
  try {
    const { exitCode } = await builder.build();
    if (exitCode !== 0) return exitCode;
  } finally {
    await builder.end();
  }
  const folder = basename(zip).replace(/\.zip$/i, '');
  // No other build may change the site while it is packed.
  const unlock = lockFolder(output);
  try {
    const { files, bytes } = await packSite(output, zip, folder);
    process.stdout.write(
      `${out}: ${formatCount(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB.\nUnpack it anywhere and open ${join(folder, 'index.html')}\n`,
    );
  } catch (error) {
    if (!(error instanceof NoZipError)) throw error;
    throw new UsageError(`--out: "${out}" exists and is no ZIP. Choose another name, or remove it.`);
  } finally {
    unlock();
  }
  return 0;
}

/** From the title of the archive; the build reports what is wrong with it. */
function nameOf(content: string): string {
  const disk = openContent(content);
  const settings = isMistake(disk) ? undefined : new SourceFiles(disk, uncachedReader).readSettings();
  return slugOf(settings?.title || 'archive');
}
