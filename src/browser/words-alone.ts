/** A query without its operators, dates, and what it excludes. */
export function wordsAlone(text: string): string {
  return text
    .replace(/(^|\s)(?:-\S+|NOT\s+\S+|date:\S*)/g, ' ')
    .replace(/\b(?:AND|OR|vs\.?)(?=\s)/g, ' ')
    .replace(/[a-z]+:(?=\S)/g, '')
    .replace(/[~^]\d*/g, ' ')
    .replace(/["“”„«»()*+]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
