import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FileColumns, hashOfFile } from '../cache/file-table.ts';
import { type Stamp, sameStamp, stampAt, stampOf } from '../cache/stamp.ts';
import { textAt } from '../cache/text-column.ts';
import { foreignFilesIn } from './foreign-files.ts';
import { OutputTree } from './output-tree.ts';

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
  /** Paths of all other files there: those that Clipfile did not write, or that somebody changed since. */
  readonly foreign: readonly string[];
}

/** Checks the stamp of every file, and reads those whose stamps changed. */
export function inspectOutput({ folder, files: { paths, hashes, stamps } }: InspectParams): Inspection {
  const modified: number[] = [];
  const restamped: [number, Stamp][] = [];
  const intact = new Set<string>();
  const tree = new OutputTree(folder);
  for (let row = 0; row < paths.ends.length; row++) {
    const path = textAt(paths, row);
    // What a symbolic link took out of the folder is no longer a file of the site.
    const isInside = tree.blockerOf(dirname(path)) === undefined;
    // Not `join`: normalizing each path takes a tenth of the inspection.
    const file = `${folder}/${path}`;
    const found = isInside ? stampOf(file, lstatSync) : undefined;
    const before = stampAt(stamps, row);
    if (!sameStamp(found, before)) {
      if (found === undefined || found.size !== before?.size || hashOfFile(file) !== textAt(hashes, row)) {
        modified.push(row);
        continue;
      }
      restamped.push([row, found]);
    }
    intact.add(path);
  }
  return { modified, restamped, foreign: foreignFilesIn(folder, intact) };
}
