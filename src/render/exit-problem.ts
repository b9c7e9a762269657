import { allOf } from '../records/quote.ts';
import type { OwnTemplates } from '../records/template-names.ts';
import { TemplateError } from './template-error.ts';

/** A template ended the program instead of returning HTML. Which one is known only where its code says so. */
export function exitProblem({ entries, modules }: OwnTemplates): TemplateError {
  const culprit = modules.find(({ code }) => endsProgram.test(code));
  if (culprit !== undefined) {
    const line = culprit.code.slice(0, culprit.code.search(endsProgram)).split('\n').length;
    const hint = 'Remove process.exit: to report a mistake, throw new Error() with what is wrong.';
    return templateError(culprit.path, line, hint);
  }
  const paths = allOf(entries.map(({ path }) => path));
  const hint = `It is one of ${paths}, or what they import. None may call process.exit or the like.`;
  return templateError(entries[0]?.path ?? 'theme', 1, hint);
}

const endsProgram = /\bprocess\s*\.\s*(exit|reallyExit|abort|kill)\b/;

function templateError(file: string, line: number, hint: string): TemplateError {
  const message = 'a template ended the program while pages were rendered';
  return new TemplateError([{ file, line, message, hint, severity: 'error', kind: message }]);
}
