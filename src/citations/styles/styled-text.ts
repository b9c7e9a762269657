/** A text of which some parts are in italics, such as the name of a newspaper. */
export type StyledText = readonly (string | { readonly italic: string })[];

export function plainText(text: StyledText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.italic)).join('');
}

/** One text of several, with the same words between two of them. Empty ones are left out. */
export function joined(texts: readonly StyledText[], between: string): StyledText {
  return texts
    .filter((text) => plainText(text) !== '')
    .flatMap((text, i) => (i === 0 ? text : [between, ...text]));
}

/** Texts one after the other, each of which ends with a full stop or with another mark that ends a sentence. */
export function sentences(texts: readonly StyledText[]): StyledText {
  return joined(texts.map(withStop), ' ');
}

function withStop(text: StyledText): StyledText {
  const plain = plainText(text);
  return plain === '' || endsSentence(plain) ? text : [...text, '.'];
}

/** Also within quotation marks. */
function endsSentence(text: string): boolean {
  return /[.!?…؟。！？][”’]*$/u.test(text);
}
