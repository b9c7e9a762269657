import { printable } from './quote.ts';

/** A mistake in the content, told to the archivist. Problems are collected over a whole run, never thrown. */
export interface Problem {
  /** As the person knows it: the content folder as it was given, then the path in it, with `/`. */
  readonly file: string;
  /** Counted from 1; 1 too where the problem is with the file as a whole. */
  readonly line: number;
  /** What is wrong, on one line, in lower case and without a full stop: `unknown actor "dockers-unoin"`. */
  readonly message: string;
  /** What is allowed and what to do, in sentences; an example to copy may follow on lines of its own. */
  readonly hint: string;
  /** An error ends the build with exit 1; a warning is only told. */
  readonly severity: 'error' | 'warning';
}

/** What is wrong with a value, before it is known where the value stands. */
export type Mistake = Pick<Problem, 'message' | 'hint'>;

export function isMistake(value: unknown): value is Mistake {
  return typeof value === 'object' && value !== null && 'message' in value && 'hint' in value;
}

/** Collects the problems of one file. */
export class ProblemCollector {
  readonly file: string;
  readonly problems: Problem[];

  /** Problems go to a list of the file's own, or to one that it shares with others. */
  constructor(file: string, problems: Problem[] = []) {
    this.file = file;
    this.problems = problems;
  }

  error(line: number, message: string, hint: string): void {
    this.problems.push({ file: this.file, line, message, hint, severity: 'error' });
  }

  warn(line: number, message: string, hint: string): void {
    this.problems.push({ file: this.file, line, message, hint, severity: 'warning' });
  }
}

/**
 * A problem as it is printed, without a line break at the end:
 *
 *     content/items/2024/port-strike.md:4  unknown actor "dockers-unoin"
 *         Did you mean "dockers-union"? Actors are listed in content/actors.yml.
 *
 * A warning says so before its message.
 */
export function formatProblem({ file, line, message, hint, severity }: Problem): string {
  const headline = `${file}:${line}  ${severity === 'warning' ? 'warning: ' : ''}${message}`;
  return [printable(headline), ...hint.split('\n').map((each) => `    ${printable(each)}`)].join('\n');
}

/** By file, then line: the order in which problems are printed. Those of one line stay as they were found. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
