/**
 * Plain text as Markdown that shows it as it is: what would be markup is escaped. Lines keep their ends, which Markdown
 * shows as spaces; empty lines part paragraphs.
 */
export function textToMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\v\u2028]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => escapeParagraph(paragraph))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function escapeParagraph(paragraph: string): string {
  const lines = paragraph.split('\n').map((line) => line.trim());
  const text = lines.filter((line) => line !== '').join('\n');
  return text
    .split(address)
    .map((part, index) => (index % 2 === 1 ? part : escapeInline(part, text)))
    .join('')
    .split('\n')
    .map(escapeLineStart)
    .join('\n');
}

/** Web addresses become links as they are, and a backslash in one would be part of it. */
const address = /(https?:\/\/[^\s<>"'*`~|\\[\](){}]+)/;

/** One mark alone is text. */
function escapeInline(part: string, paragraph: string): string {
  const isPaired = (mark: string) => paragraph.indexOf(mark) !== paragraph.lastIndexOf(mark);
  let escaped = part
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gm, '\\\\')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\{(?=[{%:.#\w\s])/g, '\\{')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/\[(?=\^)|(?<=\^)\[/g, '\\[');
  for (const mark of ['*', '`', '~']) if (isPaired(mark)) escaped = escaped.replaceAll(mark, `\\${mark}`);
  if (isPaired('_')) escaped = escaped.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
  return escaped;
}

function escapeLineStart(line: string): string {
  // The second line of a table: the pattern would take quadratic time with what makes it one.
  if (line.includes('-') && /^[|:\s-]+$/.test(line)) return `\\${line}`;
  return line
    .replace(/^(?=[-+*>:](?:\s|$)|>|#{1,6}(?:\s|$)|(?:[-=_*]\s*)+$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
