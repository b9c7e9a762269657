/**
 * Splits terms into passes, so that inverting millions of documents takes less memory than all their postings.
 *
 * @param entries the term ids of all entries, see `DocumentTerms`
 * @param selected by term id, 1 for the terms to split
 * @param maxEntries of the terms in one pass; a single term may have more
 * @returns selections like `selected`; together they are the same terms
 */
export function* passesOver(
  entries: Int32Array,
  selected: Uint8Array,
  maxEntries = entriesInPass,
): Generator<Uint8Array> {
  if (entries.length <= maxEntries) {
    yield selected;
    return;
  }
  const counts = new Int32Array(selected.length);
  for (const term of entries) counts[term] = (counts[term] ?? 0) + 1;
  let pass = new Uint8Array(selected.length);
  let inPass = 0;
  for (const [term, isSelected] of selected.entries()) {
    if (isSelected === 0) continue;
    const count = counts[term] ?? 0;
    if (inPass > 0 && inPass + count > maxEntries) {
      yield pass;
      pass = new Uint8Array(selected.length);
      inPass = 0;
    }
    pass[term] = 1;
    inPass += count;
  }
  yield pass;
}

/** Those of about 200,000 news items, which take 500 MB. */
const entriesInPass = 16_000_000;
