import { join } from 'node:path';
import type { Output, PlannedFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';
import { stampFingerprint } from './stamp-fingerprint.ts';

/** The owner's own files, copied as they are. */
export function staticFilesOutput({
  staticFiles,
  content,
  diskPath,
}: Pick<SiteInputs, 'staticFiles' | 'content' | 'diskPath'>): Output {
  return skipUnchanged<PlannedFile & { readonly original: string }>({
    plan: () =>
      staticFiles.map((path) => {
        const original = join(content, diskPath(`static/${path}`));
        return { path, original, fingerprint: stampFingerprint(original) };
      }),
    make: (changed) => changed.map(({ path, original }) => [{ path, copyOf: original }]),
  });
}
