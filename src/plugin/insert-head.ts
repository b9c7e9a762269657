/**
 * Inserts the lines of an archive's page into the head of a rendered page, at its end, so that its styles come after those
 * of the site. What the layout says itself, such as a description, stays alone. Without a head, as after a minifier, the
 * lines come before the archive's part of the page, where style sheets and scripts may be too.
 */
export function insertHead(page: string, head: string): string {
  const end = page.search(/<\/head\s*>/i);
  const start = end >= 0 ? end : page.search(/<div class="?clipfile-frame\b/);
  if (start < 0) return page;
  const before = page.slice(0, start);
  const lines = head.split('\n').filter((line) => line !== '' && !isSaid(line, before));
  return `${before}${lines.map((line) => `${line}\n`).join('')}${page.slice(start)}`;
}

/** Whether a head has another value of the same kind. */
function isSaid(line: string, head: string): boolean {
  const [, attribute, kind] = /<(?:meta|link) (name|property|rel)="([\w:.-]+)"/.exec(line) ?? [];
  if (kind === undefined || kind === 'stylesheet') return false;
  return new RegExp(`\\b${attribute}=["']?${kind.replaceAll('.', '\\.')}["'\\s/>]`, 'i').test(head);
}
