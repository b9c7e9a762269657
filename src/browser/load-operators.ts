import type { AnswerExpression } from '../search/search.ts';
import { operatorsPath } from './operators-path.ts';
import { startedSearch } from './started-search.ts';

/** Loads the code of expressions, which few queries are. Rejects if it does not load. */
export async function loadOperators(): Promise<AnswerExpression> {
  // `operators.ts` registers nothing else, and is compiled together with this page's script.
  return (await startedSearch().load(operatorsPath, 'code')) as AnswerExpression;
}
