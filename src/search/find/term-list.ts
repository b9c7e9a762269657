/** Terms, ascending by UTF-16 unit. */
export type TermList = readonly string[];

/** The index of a term in the list; undefined if it is not there. */
export function indexOfTerm(terms: TermList, term: string): number | undefined {
  const index = lowerBound(terms, term);
  return terms[index] === term ? index : undefined;
}

export function termsWithPrefix(terms: TermList, prefix: string): readonly string[] {
  return terms.slice(lowerBound(terms, prefix), lowerBound(terms, `${prefix}\uffff`));
}

/** The index of the first term that does not sort before `text`. */
function lowerBound(terms: TermList, text: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
