import { reportProblems } from '../pipeline/problem-report.ts';
import type { Problem } from '../records/problem.ts';
import { coloursFor } from './colour.ts';
import type { CommandName } from './usage.ts';

/** Prints what a command did: as JSON for other programs, or in words. */
export function printOutcome(json: boolean, outcome: object, text: string): void {
  process.stdout.write(json ? `${JSON.stringify(outcome, undefined, 2)}\n` : text);
}

/** Problems that do not concern a build, as lines for stderr: where there are many, that `--json` lists all of them. */
export function problemLines(problems: readonly Problem[], command: CommandName): string {
  const { format, isComplete } = reportProblems(problems, { isOfBuild: false });
  const text = format(coloursFor(process.stderr));
  return isComplete ? text : `${text}"clipfile ${command} --json" lists all of them.\n`;
}
