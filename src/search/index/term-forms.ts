/** The forms of terms besides the one that most documents use: for each term a run of form ids. */
export interface OtherForms {
  /** By term id, where the term's run starts in `ids`; one more at the end. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

export const noOtherForms: OtherForms = { starts: Int32Array.of(0), ids: new Int32Array(0) };

/** The form ids of one term; empty for a term that is not there. */
export function otherFormsOf({ starts, ids }: OtherForms, term: number): ArrayLike<number> {
  return ids.subarray(starts[term] ?? ids.length, starts[term + 1] ?? ids.length);
}

/** @param count how many terms there are */
export function joinOtherForms(count: number, formsOf: (term: number) => ArrayLike<number>): OtherForms {
  const starts = new Int32Array(count + 1);
  const ids: number[] = [];
  for (let term = 0; term < count; term++) {
    const forms = formsOf(term);
    for (let i = 0; i < forms.length; i++) ids.push(forms[i] ?? 0);
    starts[term + 1] = ids.length;
  }
  return { starts, ids: Int32Array.from(ids) };
}
