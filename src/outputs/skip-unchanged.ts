import type { Output, PlannedFile, PreparedOutput } from './output.ts';

/** How an output is defined. `File` may carry what `make` needs to know of a file. */
export interface OutputDefinition<File extends PlannedFile> extends Pick<Output, 'progress'> {
  plan(earlier: readonly PlannedFile[]): Iterable<File> | AsyncIterable<File>;
  /** May start work in another thread at once; nothing is written before all outputs are prepared. */
  make(changed: readonly File[]): PreparedOutput['files'] | Promise<PreparedOutput['files']>;
}

/**
 * Defines an output that makes only what changed: a file that the site already has with the same fingerprint, a page
 * whose inputs are unchanged for example, is skipped.
 */
export function skipUnchanged<File extends PlannedFile>({
  progress,
  plan,
  make,
}: OutputDefinition<File>): Output {
  return {
    ...(progress !== undefined && { progress }),
    async prepare(keepIfCurrent, earlier) {
      const planned: PlannedFile[] = [];
      const changed: File[] = [];
      for await (const file of plan(earlier)) {
        const { path, fingerprint, page } = file;
        // Without what only `make` needs, which would stay in memory for every file of the site.
        planned.push({ path, fingerprint, ...(page !== undefined && { page }) });
        if (!keepIfCurrent(file)) changed.push(file);
      }
      return { planned, changed, files: await make(changed) };
    },
  };
}
