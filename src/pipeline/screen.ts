/** The lines of a screen, as far as a report is to fill it. */
export const screenRows = 40;
/** On a narrower terminal a report takes a little more. */
export const columns = 100;

/** How many lines of a screen a text of complete lines takes. */
export function rowsOf(text: string): number {
  if (text === '') return 0;
  const lines = text.slice(0, -1).split('\n');
  return lines.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / columns)), 0);
}
