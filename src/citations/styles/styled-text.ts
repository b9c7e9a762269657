/** A text of which some parts are in italics, such as the name of a newspaper. */
export type StyledText = readonly StyledPart[];

type StyledPart = string | { readonly italic: string };

export function plainText(text: StyledText): string {
  return text.map(wordsOf).join('');
}

/** One text of several, with the same words between two of them. Empty ones are left out. */
export function joined(texts: readonly StyledText[], between: string): StyledText {
  const all: StyledPart[] = [];
  for (const text of texts) {
    if (text.every((part) => wordsOf(part) === '')) continue;
    if (all.length > 0) append(all, between);
    for (const part of text) append(all, part);
  }
  return all;
}

/** Texts one after the other, each of which ends with a full stop or with another mark that ends a sentence. */
export function sentences(texts: readonly StyledText[]): StyledText {
  return joined(texts.map(withStop), ' ');
}

function withStop(text: StyledText): StyledText {
  const end = wordsOf(text.at(-1) ?? '');
  return end === '' || endsSentence(end) ? text : [...text, '.'];
}

/** Also within quotation marks. */
function endsSentence(text: string): boolean {
  return /[.!?…؟。！？][”’]*$/.test(text.slice(-4));
}

function wordsOf(part: StyledPart): string {
  return typeof part === 'string' ? part : part.italic;
}

/** What is not in italics is one part. */
function append(all: StyledPart[], part: StyledPart): void {
  const last = all.at(-1);
  if (typeof last === 'string' && typeof part === 'string') all[all.length - 1] = last + part;
  else all.push(part);
}
