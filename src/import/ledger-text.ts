import { formatCount, formatNumber } from '../html/numbers.ts';
import { allOf, anyOf, printable, quote } from '../records/quote.ts';
import type { FieldEntry, Ledger, RowOutcome } from './ledger.ts';

/** The ledger as lines for a terminal: it always fits on one screen or two. */
export function ledgerText(ledger: Ledger): string {
  const parts = [sourcesText(ledger), rowsText(ledger), fieldsText(ledger), remarksText(ledger)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Of more, the first are shown. */
const maxShown = 10;

function sourcesText({ sources, skipped, notFiles, changing }: Ledger): string {
  const lines = sources.slice(0, maxShown).map(({ file, format, names, rows }) => {
    return `${file}: ${format}${names === '' ? '' : `, ${names}`}, ${formatCount(rows, 'row')}`;
  });
  if (sources.length > maxShown) lines.push(`… and ${formatCount(sources.length - maxShown, 'more file')}`);
  if (skipped.length > 0) {
    const examples = skipped.slice(0, 3).join(', ');
    lines.push(
      `Not read, since the format is not known: ${formatCount(skipped.length, 'file')}, such as ${examples}`,
    );
  }
  if (notFiles.length > 0) {
    lines.push(`Not read, since they are links or no files: ${examplesOf(notFiles)}`);
  }
  if (changing.length > 0) {
    lines.push(`Changed while it was read: ${examplesOf(changing)}. Import it again once it is complete.`);
  }
  return printed(lines);
}

/** The first of them, and how many there are beside. */
function examplesOf(names: readonly string[], max = maxShown): string {
  const rest = names.length - max;
  return names.slice(0, max).join(', ') + (rest > 0 ? ` and ${formatNumber(rest)} more` : '');
}

const outcomes: readonly (readonly [RowOutcome, string])[] = [
  ['written', 'written as new items'],
  ['updated', 'brought up to date'],
  ['conflict', 'changed both here and in the source'],
  ['unchanged', 'unchanged'],
  ['joined', 'joined to another item, which has the same address and title, or text'],
  ['removed', 'left out, since you removed or renamed their item'],
  ['refused', 'refused'],
];

function rowsText({ rows }: Ledger): string {
  const width = formatNumber(rows.read).length;
  const line = (count: number, text: string) => `  ${formatNumber(count).padStart(width)}  ${text}`;
  const shown = outcomes.filter(([outcome]) => rows[outcome] > 0);
  return printed([
    `Rows:`,
    line(rows.read, 'read'),
    ...shown.map(([outcome, text]) => line(rows[outcome], text)),
  ]);
}

function fieldsText({ fields }: Ledger): string {
  if (fields.length === 0) return '';
  const mapped = fields.filter(({ becomes, isOwn }) => becomes.length > 0 && !isOwn);
  const own = fields.filter(({ isOwn }) => isOwn);
  const leftOut = fields.filter(({ becomes }) => becomes.length === 0);
  const width = Math.max(0, ...mapped.map(({ field }) => Math.min(field.length, maxFieldWidth)));
  return printed([
    'Fields:',
    ...mapped.map((entry) => {
      const { field, becomes, rows } = entry;
      const others = mapped.filter((other) => outranks(other, entry)).map((other) => quote(other.field));
      const unless = others.length === 0 ? '' : `, unless ${anyOf(others)} does`;
      return `  ${field.padEnd(width)}  becomes ${becomes.join(' and ')} in ${formatCount(rows, 'row')}${unless}`;
    }),
    ...(own.length === 0 ? [] : [`  Kept as fields of the archive's own: ${namesOf(own)}`]),
    ...(leftOut.length === 0 ? [] : [`  Left out: ${namesOf(leftOut)}`]),
  ]);
}

/** Of a field with one value, the foreign field that is named first is taken. */
function outranks(a: FieldEntry, b: FieldEntry): boolean {
  return a.rank < b.rank && a.becomes.some((key) => b.becomes.includes(key));
}

const maxFieldWidth = 30;
/** A table may have any number of columns. */
const maxNames = 60;

function namesOf(fields: readonly FieldEntry[]): string {
  return examplesOf(
    fields.map(({ field, rows }) => `${field} (${formatNumber(rows)})`),
    maxNames,
  );
}

function remarksText(ledger: Ledger): string {
  const {
    unread,
    dates,
    refusals,
    conflicts,
    files,
    unusedFiles,
    remotePictures,
    markup,
    undated,
    unlisted,
  } = ledger;
  const { undeclared, rowsFile } = ledger;
  const lines: string[] = [];
  for (const { key, rows, examples } of unread) {
    lines.push(
      `Not read as ${key}, and kept as ${key === 'date' ? 'dateText' : 'a comment'}: ${formatNumber(rows)}, such as ${quote(examples[0] ?? '')}`,
    );
  }
  if (dates !== undefined) lines.push(dates);
  const dropped = Object.entries(markup).map(([kind, count]) => `${formatNumber(count)} × ${kind}`);
  if (dropped.length > 0) lines.push(`Markup and other parts left out: ${dropped.join(', ')}`);
  if (files.copied > 0) lines.push(`Copied beside the items: ${formatCount(files.copied, 'file')}`);
  for (const { reason, rows, examples } of unusedFiles.slice(0, maxShown)) {
    const where = `${examples.join(', ')}${rows > examples.length ? ', …' : ''}`;
    lines.push(`Not copied: ${formatCount(rows, 'file')} (${where}): ${reason}`);
  }
  if (remotePictures > 0) {
    lines.push(
      `Pictures of other sites: ${formatNumber(remotePictures)}. "clipfile fetch" loads them into the archive.`,
    );
  }
  for (const { reason, rows, examples } of refusals.slice(0, maxShown)) {
    const where = examples.join(', ');
    lines.push(
      `Refused: ${formatCount(rows, 'row')} (${where}${rows > examples.length ? ', …' : ''}): ${reason}`,
    );
  }
  for (const { path, beside, fields } of conflicts.slice(0, maxShown)) {
    lines.push(
      `Changed on both sides: ${path}${fields.length === 0 ? '' : `, ${allOf(fields)}`}. Yours stays; that of the source is in ${beside}`,
    );
  }
  if (conflicts.length > maxShown) {
    lines.push(
      `… and ${formatCount(conflicts.length - maxShown, 'more item')} with a file that ends in .new`,
    );
  }
  if (undated > 0) lines.push(undatedText(ledger));
  if (rowsFile !== undefined) lines.push(`Rows that became no item of their own are in ${rowsFile}.`);
  if (undeclared.length > 0) {
    const example = `fields: {${undeclared[0]}: {type: text}}`;
    lines.push(
      `site.yml does not know ${formatCount(undeclared.length, 'field')} that items now have. Write unknownKeys: keep there, or declare them: ${example}.`,
    );
  }
  if (unlisted.topics + unlisted.actors > 0) {
    const kinds = [
      ...(unlisted.topics > 0 ? [`${formatCount(unlisted.topics, 'topic')} not in topics.yml`] : []),
      ...(unlisted.actors > 0 ? [`${formatCount(unlisted.actors, 'actor')} not in actors.yml`] : []),
    ];
    lines.push(`The items name ${allOf(kinds)}: "clipfile tags --write" adds them.`);
  }
  return printed(lines);
}

/** A date of saving is never taken for one of publication, which surprises those whose export has no other. */
function undatedText({ undated, fields }: Ledger): string {
  const saved = fields
    .filter(({ becomes }) => becomes.includes('source.retrieved'))
    .map(({ field }) => field);
  const isDated = fields.some(({ becomes }) => becomes.includes('date'));
  const reason =
    isDated || saved.length === 0
      ? ''
      : ` ${allOf(saved.map(quote))} says when they were saved, not published.`;
  return `${formatCount(undated, 'item')} without a date.${reason}`;
}

/** Names of fields and files may contain anything. */
function printed(lines: readonly string[]): string {
  return lines.map(printable).join('\n');
}
