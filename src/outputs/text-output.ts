import { fingerprintOf } from '../cache/fingerprint.ts';
import type { Output, PlannedFile } from './output.ts';
import { skipUnchanged } from './skip-unchanged.ts';

/** Defines an output of a few texts, which are made while they are planned. */
export function textOutput(texts: (earlier: readonly PlannedFile[]) => readonly TextFile[]): Output {
  return skipUnchanged<PlannedFile & TextFile>({
    plan: (earlier) =>
      texts(earlier).map(({ path, text }) => ({ path, text, fingerprint: fingerprintOf(text) })),
    make: (changed) => [changed.map(({ path, text }) => ({ path, content: text }))],
  });
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
}
