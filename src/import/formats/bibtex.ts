import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { textOf } from '../source-text.ts';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts';
import { whyTooLarge } from './file-size.ts';
import { latexText } from './latex-text.ts';
import { nameInOrder, Reference } from './reference.ts';

/** References in BibTeX or BibLaTeX. */
export const bibtex: Format = {
  name: 'bibtex',
  label: 'BibTeX',
  detect: ({ extension, text }) =>
    ['.bib', '.bibtex'].includes(extension) ||
    (extension === '' && /^\s*@[a-z]+\{[^\s,{}]+,\s*\n/i.test(text)),
  read: readBibtex,
};

async function* readBibtex(file: string): AsyncGenerator<Read> {
  const tooLarge = whyTooLarge(file);
  if (tooLarge !== undefined) {
    yield { file, line: 1, reason: tooLarge, raw: '' };
    return;
  }
  let text = '';
  for await (const chunk of textOf(file)) text += chunk;
  let line = 1;
  let counted = 0;
  for (const entry of bibtexEntries(text)) {
    for (; counted < entry.start; counted++) if (text[counted] === '\n') line++;
    if ('fields' in entry) yield recordOf(file, line, entry);
    else {
      const raw = text.slice(entry.start, Math.min(entry.end, entry.start + 1000));
      yield { file, line, reason: 'a brace or quotation mark is not closed, or a comma is missing', raw };
    }
  }
}

const names: ReadonlyMap<string, string> = new Map([
  ['journal', 'publication'],
  ['journaltitle', 'publication'],
  ['booktitle', 'publication'],
  ['urldate', 'access date'],
  ['note', 'text'],
  ['annote', 'text'],
  ['annotation', 'text'],
  ['langid', 'language'],
  ['file', 'attachment'],
  ['pages', 'page'],
  ['copyright', 'rights'],
  ['callnumber', 'call number'],
  ['origlanguage', 'original language'],
  ['location', 'place'],
  ['address', 'place'],
  ['number', 'issue'],
]);

/** Their texts are not LaTeX. */
const verbatim: ReadonlySet<string> = new Set([
  ...['url', 'doi', 'file', 'eprint', 'urldate', 'date', 'archivelocation'],
]);

function recordOf(file: string, line: number, { type, key, fields }: BibtexEntry): Read {
  const reference = new Reference(file, line);
  reference.add('reference type', type);
  reference.add('accession number', key);
  if (!fields.has('date')) {
    const parts = ['day', 'month', 'year'].map((name) => latexText(fields.get(name) ?? ''));
    reference.add('date', parts.join(' '));
  }
  const hasDate = fields.has('date');
  for (const [field, value] of fields) {
    const text = value.replace(/\s+/g, ' ');
    if (!hasDate && ['day', 'month', 'year'].includes(field)) continue;
    if (field === 'author' || field === 'editor') {
      for (const name of namesIn(text)) reference.add(field, name);
    } else if (field === 'keywords') {
      for (const tag of latexText(text).split(/[,;]/)) reference.add('tags', tag);
    } else {
      const plain = verbatim.has(field) ? text.replace(/\\([&%_$#~])/g, '$1') : latexText(text);
      if (field === 'archivelocation') reference.addLocation(field, plain);
      else reference.add(names.get(field) ?? field, plain);
    }
  }
  return reference.record();
}

/** Braces hold together what is one name: `{Port Authority and Sons}`. */
function namesIn(text: string): readonly string[] {
  let depth = 0;
  let start = 0;
  const found: string[] = [];
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}') depth--;
    else if (depth === 0 && text.startsWith(' and ', index)) {
      found.push(text.slice(start, index));
      start = index + 5;
      index += 4;
    }
  }
  return [...found, text.slice(start)].map((name) => nameOf(name.trim()));
}

function nameOf(name: string): string {
  if (/^\{[^{}]*\}$/.test(name)) return latexText(name);
  // Here a suffix stands before the given name.
  return nameInOrder(latexText(name.replace(/^([^,]*),([^,]*),([^,]*)$/, '$1,$3,$2')));
}
