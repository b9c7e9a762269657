import { registerName } from '../search/files/search-file.ts';
import { answerExpression } from '../search/find/answer-expression.ts';
import { operatorsPath } from './operators-path.ts';

/** A script of its own, which passes the code of expressions to the search page as the files of the search pass on data. */
window[registerName]?.(operatorsPath, answerExpression);
