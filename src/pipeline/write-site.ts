import type { FileTable } from '../cache/file-table.ts';
import { errorCode } from '../error-code.ts';
import type { PlannedFile, PreparedOutput } from '../outputs/output.ts';
import { outputsOf } from '../outputs/outputs.ts';
import type { SiteInputs } from '../outputs/site-inputs.ts';
import { ContentChangedError } from '../pages/item-source.ts';
import { OutputFolder } from '../write/output-folder.ts';
import { siteReader } from '../write/site-reader.ts';
import type { WrittenFiles } from '../write/written-files.ts';

/** A site as it was written. */
export interface WrittenSite {
  readonly files: FileTable;
  readonly pages: number;
  /** How many files have new bytes. */
  readonly written: number;
  /** How many lines of the list of files in the folder are ignored, because they are no paths of a site. */
  readonly ignoredLines: number;
}

/**
 * Plans every output of a site and writes the files that changed, in the order of the list of outputs. What no longer
 * belongs to the site is removed last.
 *
 * @param folder the output folder
 * @param before the files that the last build wrote
 * @throws {ForeignFilesError} before anything is written, where a foreign file is in the way
 * @throws {OutputChangedError} where the folder was deleted or its list of files changed meanwhile
 */
export async function writeSite(
  inputs: Omit<SiteInputs, 'reader'>,
  folder: string,
  before: WrittenFiles,
  onProgress: (step: string) => void = () => {},
): Promise<WrittenSite> {
  const planned: PlannedFile[] = [];
  const prepared: (PreparedOutput & { readonly writing: string | undefined })[] = [];
  let output: OutputFolder | undefined;
  const reader = siteReader(folder, before, () => output);
  const keepIfCurrent = ({ path, fingerprint }: PlannedFile) => before.keep(path, fingerprint);
  for (const { progress, prepare } of outputsOf({ ...inputs, reader })) {
    if (progress?.plan !== undefined) onProgress(progress.plan);
    const next = await prepare(keepIfCurrent, planned);
    for (const file of next.planned) planned.push(file);
    prepared.push({ ...next, writing: progress?.write });
  }

  const fingerprints = new Map(
    prepared.flatMap(({ changed }) => changed.map(({ path, fingerprint }) => [path, fingerprint] as const)),
  );
  output = new OutputFolder(folder, fingerprints.keys(), before);
  for (const { files, changed, writing } of prepared) {
    if (writing !== undefined) onProgress(writing);
    let count = 0;
    for await (const batch of files) {
      for (const file of batch) {
        const fingerprint = fingerprints.get(file.path);
        if (fingerprint === undefined) throw new Error(`${file.path} was not planned`);
        if ('copyOf' in file) copyAttachment(file.copyOf, file.path, fingerprint, output);
        else output.put(file.path, file.content, fingerprint);
      }
      count += batch.length;
      if (writing !== undefined) onProgress(`${writing}: ${count} of ${changed.length}`);
    }
    if (count !== changed.length) throw new Error(`${count} of ${changed.length} planned files were made`);
  }
  output.finish();
  const pages = planned.filter(({ page }) => page !== undefined).length;
  return { files: output.files, pages, written: output.written, ignoredLines: output.ignoredLines };
}

/** @throws {ContentChangedError} where the file was removed or renamed since the content was read */
function copyAttachment(from: string, path: string, fingerprint: string, output: OutputFolder): void {
  try {
    output.copy(from, path, fingerprint);
  } catch (error) {
    const isGone =
      errorCode(error) === 'ENOENT' && error instanceof Error && 'path' in error && error.path === from;
    throw isGone ? new ContentChangedError(from) : error;
  }
}
