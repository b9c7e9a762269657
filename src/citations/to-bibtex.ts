import { type Citation, type CitationDate, type CitationName, isInParts, isPerson } from './citation.ts';
import { edtfOf } from './edtf-of.ts';

/**
 * Citations as a file of BibTeX, `.bib`, in UTF-8. Newspaper articles are `@article`, the rest `@misc`. BibLaTeX reads
 * `date` and `entrysubtype`; BibTeX itself `year` and `month`.
 */
export function toBibtex(citations: readonly Citation[]): string {
  const keys = uniqueKeys(citations.map(({ id }) => id));
  return citations.map((citation, i) => entryOf(citation, keys[i] ?? citation.id)).join('\n');
}

function entryOf(citation: Citation, key: string): string {
  const { type, title, author = [], issued, page, accessed, keyword, custom } = citation;
  const container = citation['container-title'];
  const isArticle = type === 'article-newspaper' && container !== undefined;
  const text = (value: string | undefined) => value && escaped(value);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', author.length === 0 ? undefined : author.map(nameText).join(' and ')],
    ['title', titleText(title)],
    [isArticle ? 'journal' : 'howpublished', text(container)],
    ['entrysubtype', isArticle ? 'newspaper' : undefined],
    ['date', issued && edtfOf(issued)],
    ...yearAndMonth(issued),
    ['section', text(citation.section)],
    ['pages', text(page)?.replace(/\s?[–-]+\s?/g, '--')],
    ['edition', text(citation.edition)],
    ['location', text(citation['publisher-place'])],
    ['issn', citation.ISSN],
    ['language', citation.language],
    ['url', addressText(citation.URL)],
    ['urldate', accessed && edtfOf(accessed)],
    ['archive', text(citation.archive)],
    ['archivelocation', addressText(citation.archive_location)],
    ['callnumber', text(citation['call-number'])],
    ['abstract', text(citation.abstract)],
    ['keywords', keyword?.split('; ').map(keywordText).join(', ')],
    ['copyright', text(custom?.rights)],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    return [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`];
  });
  return `@${isArticle ? 'article' : 'misc'}{${key},\n${lines.join('')}}\n`;
}

/** Where the date has one year; a season or an interval has no month. */
function yearAndMonth(date: CitationDate | undefined): readonly (readonly [string, string | undefined])[] {
  if (date === undefined || !isInParts(date)) return [];
  const [list, ...others] = date['date-parts'];
  if (list === undefined || others.length > 0) return [];
  const [year, month = 0] = list;
  return [
    ['year', String(year).padStart(4, '0')],
    ['month', months[month - 1]],
  ];
}

/** Words that every style defines. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function nameText(name: CitationName): string {
  if (!isPerson(name)) return `{${escaped(name.literal)}}`;
  const { family, given, suffix } = name;
  const parts = [family, ...(suffix === undefined ? [] : [suffix]), given];
  return parts.map(escaped).join(', ');
}

/** Words with a capital letter are in braces, since styles make all but the first letter of a title small. */
function titleText(title: string): string {
  const words = oneLine(title).split(' ');
  return words.map((word, i) => (hasCapital(word, i) ? `{${escaped(word)}}` : escaped(word))).join(' ');
}

function hasCapital(word: string, index: number): boolean {
  return index === 0 ? /.\p{Lu}/u.test(word) : /\p{Lu}/u.test(word);
}

/** A comma within a keyword would end it. */
function keywordText(keyword: string): string {
  return keyword.includes(',') ? `{${escaped(keyword)}}` : escaped(keyword);
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}&%$#_~^]/g, (character) => commands[character] ?? `\\${character}`);
}

/** BibTeX would count a brace with a backslash, too. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An address is not LaTeX, but its braces have to be balanced, and a percent sign would begin a comment in some programs. */
function addressText(url: string | undefined): string | undefined {
  return url?.replace(/[{}\\\s]/g, encodeURIComponent);
}

/** Keys as they are, and a number after one that occurred before. */
function uniqueKeys(ids: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return ids.map((id) => {
    let key = id;
    for (let number = 2; used.has(key); number++) key = `${id}-${number}`;
    used.add(key);
    return key;
  });
}
