/**
 * The names of the files in a cell of a table of Airtable, `fog.jpg (https://v5.airtableusercontent.com/…),a.pdf (…)`;
 * undefined where it has anything else. The addresses work for two hours, and each export has others.
 */
export function airtableFiles(cell: string): readonly string[] | undefined {
  if (!cell.includes('airtable')) return undefined;
  const names: string[] = [];
  let rest = cell;
  while (rest !== '') {
    const [file, name] = one.exec(rest) ?? [];
    if (file === undefined || name === undefined) return undefined;
    names.push(name.trim());
    rest = rest.slice(file.length);
  }
  return names;
}

const one =
  /^([^\n]{1,300}?) \(https:\/\/(?:v5\.airtableusercontent\.com|dl\.airtable\.com)\/[^\s()]{1,2000}\)(?:,\s*|$)/;
