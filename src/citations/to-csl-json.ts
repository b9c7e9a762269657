import type { Citation } from './citation.ts';

/** Citations as a file of CSL-JSON, `.json`: a list of records, each on a line of its own. */
export function toCslJson(citations: readonly Citation[]): string {
  return `[${citations.map((citation) => JSON.stringify(citation)).join(',\n')}]\n`;
}
