import { type FileColumns, hashOfFile } from '../cache/file-table.ts';
import { type Stamp, sameStamp, stampAt, stampOf } from '../cache/stamp.ts';
import { textAt } from '../cache/text-column.ts';
import { foreignFilesIn } from './foreign-files.ts';

/** The inspection of the output folder before a build, which a worker does where there are many files. */
export type InspectCalls = {
  readonly inspect: { readonly params: InspectParams; readonly result: Inspection };
};

export interface InspectParams {
  /** The output folder. */
  readonly folder: string;
  /** The files that the last build wrote. */
  readonly files: Pick<FileColumns, 'paths' | 'hashes' | 'stamps'>;
}

/** How the output folder differs from what the last build wrote. */
export interface Inspection {
  /** Rows of the files that somebody else changed or removed. */
  readonly modified: readonly number[];
  /** Rows of the files with a new stamp and unchanged bytes, with that stamp. */
  readonly restamped: readonly (readonly [row: number, stamp: Stamp])[];
  /** Paths of foreign files: those that Clipfile did not write. */
  readonly foreign: readonly string[];
}

/** Checks the stamp of every file, and reads those whose stamps changed. */
export function inspectOutput({ folder, files: { paths, hashes, stamps } }: InspectParams): Inspection {
  const modified: number[] = [];
  const restamped: [number, Stamp][] = [];
  const written = new Set<string>();
  for (let row = 0; row < paths.ends.length; row++) {
    const path = textAt(paths, row);
    written.add(path);
    // Not `join`: normalizing each path takes a tenth of the inspection.
    const file = `${folder}/${path}`;
    const found = stampOf(file);
    const before = stampAt(stamps, row);
    if (sameStamp(found, before)) continue;
    if (found !== undefined && found.size === before?.size && hashOfFile(file) === textAt(hashes, row))
      restamped.push([row, found]);
    else modified.push(row);
  }
  return { modified, restamped, foreign: foreignFilesIn(folder, written) };
}
