/**
 * The text of a file of HTML, such as a post of Jekyll that ends in `.html`, as Markdown that means the same: one block
 * of HTML, which no empty line ends. Lines stay where they are.
 */
export function htmlAsMarkdown(html: string): string {
  const trimmed = html.trimEnd();
  return trimmed === '' ? html : `<div>${trimmed.replace(/^[ \t]*$/gm, '&#32;')}</div>\n`;
}

export function isHtmlFile(path: string): boolean {
  return /\.html?$/i.test(path);
}
