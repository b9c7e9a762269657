/** A mistake in the content, told to the archivist. Problems are collected over a whole run, never thrown. */
export interface Problem {
  /** As the person knows it: the content folder as it was given, then the path in it, with `/`. */
  readonly file: string;
  /** Counted from 1; 1 too where the problem is with the file as a whole. */
  readonly line: number;
  /** What is wrong, on one line, in lower case and without a full stop: `unknown actor "dockers-unoin"`. */
  readonly message: string;
  /** What is allowed and what to do, in sentences. */
  readonly hint: string;
  /** An error ends the build with exit 1; a warning is only told. */
  readonly severity: 'error' | 'warning';
}
