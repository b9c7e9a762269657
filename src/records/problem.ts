import { printable } from './quote.ts';

/** A mistake in the content, reported to the archivist. Problems are collected over a whole run, never thrown. */
export interface Problem {
  /** The content folder as given on the command line, followed by the path inside it, with `/`. */
  readonly file: string;
  /** Counted from 1; also 1 if the problem concerns the whole file. */
  readonly line: number;
  /** What is wrong: one line, lower case, no full stop, as in `unknown actor "dockers-unoin"`. */
  readonly message: string;
  /** What is allowed and what to do, in sentences; may be followed by lines of an example to copy. */
  readonly hint: string;
  /** An error makes the build exit with code 1; a warning is only printed. */
  readonly severity: 'error' | 'warning';
  /** What all problems with the same remedy share: the message without the values in it, as in `unknown actor`. */
  readonly kind: string;
  /** Set where it is an error only because `strict` in `site.yml` makes warnings errors. */
  readonly strict?: true;
}

/** What is wrong with a value; the caller adds the file and the line. */
export interface Mistake extends Pick<Problem, 'message' | 'hint'> {
  /** As in `Problem`; the message where that contains no value. */
  readonly kind?: string;
}

export function isMistake(value: unknown): value is Mistake {
  return typeof value === 'object' && value !== null && 'message' in value && 'hint' in value;
}

/** Collects the problems of one file. */
export class ProblemCollector {
  readonly file: string;
  readonly problems: Problem[];

  /** Adds to the given list, which several files may share, or to a new one. */
  constructor(file: string, problems: Problem[] = []) {
    this.file = file;
    this.problems = problems;
  }

  /** @param kind the message without the values in it */
  error(line: number, message: string, hint: string, kind = message): void {
    this.problems.push({ file: this.file, line, message, hint, severity: 'error', kind });
  }

  /** @param kind the message without the values in it */
  warn(line: number, message: string, hint: string, kind = message): void {
    this.problems.push({ file: this.file, line, message, hint, severity: 'warning', kind });
  }

  /** Adds a mistake as an error. */
  add(line: number, { message, hint, kind }: Mistake): void {
    this.error(line, message, hint, kind);
  }
}

/** How the parts of a printed problem are set off from each other on a terminal. */
export interface ProblemStyle {
  /** The file and the line of an error. */
  readonly error: (text: string) => string;
  /** Those of a warning. */
  readonly warning: (text: string) => string;
  readonly hint: (text: string) => string;
}

const asIs = (text: string): string => text;
/** As in a file, or where another program reads it. */
export const plainStyle: ProblemStyle = { error: asIs, warning: asIs, hint: asIs };

/**
 * The problem as printed, without a final line break:
 *
 *     content/items/2024/port-strike.md:4  unknown actor "dockers-unoin"
 *         Did you mean "dockers-union"? Actors are listed in content/actors.yml.
 *
 * A warning has `warning: ` before its message.
 */
export function formatProblem(
  { file, line, message, hint, severity }: Problem,
  style: ProblemStyle = plainStyle,
): string {
  const place = style[severity](printable(`${file}:${line}`));
  const headline = `${place}  ${severity === 'warning' ? 'warning: ' : ''}${printable(message)}`;
  return hint === '' ? headline : `${headline}\n${formatHint(hint, style)}`;
}

/** A hint, indented by four spaces; empty if the hint is. */
export function formatHint(hint: string, style: ProblemStyle = plainStyle): string {
  if (hint === '') return '';
  return hint
    .split('\n')
    .map((line) => `    ${style.hint(printable(line))}`)
    .join('\n');
}

/** The order of printing: by file, then by line. A stable sort keeps problems of one line in the order found. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
