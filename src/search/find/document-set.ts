/** A set of documents, by doc id. */
export interface DocumentSet {
  has(docId: number): boolean;
  /** Ascending. */
  docIds(): readonly number[];
}

/**
 * The documents that are in all of some lists.
 *
 * @param lists at least one; their doc ids may be in any order, and repeated
 * @param slots doc ids are below this
 */
export function documentsInAll(lists: readonly (readonly number[])[], slots: number): DocumentSet {
  /** By slot, how many of the lists have had the document so far, in their order. */
  const met = new Uint16Array(slots);
  for (const [before, docIds] of lists.entries()) {
    for (const docId of docIds) if (met[docId] === before) met[docId] = before + 1;
  }
  const has = (docId: number): boolean => met[docId] === lists.length;
  return {
    has,
    docIds() {
      const docIds: number[] = [];
      for (let docId = 0; docId < slots; docId++) if (has(docId)) docIds.push(docId);
      return docIds;
    },
  };
}
