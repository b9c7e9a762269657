import type { PreparedOutput, SiteFile } from '../../src/outputs/output.ts';

/** The files that an output makes, in the order in which they are written. */
export async function madeFiles({ files }: Pick<PreparedOutput, 'files'>): Promise<readonly SiteFile[]> {
  const all: SiteFile[] = [];
  for await (const batch of files) all.push(...batch);
  return all;
}
