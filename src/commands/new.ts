import { existsSync } from 'node:fs';
import { join } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { openContent } from '../read/content.ts';
import { uncachedReader } from '../read/file-reader.ts';
import { SourceFiles } from '../read/source-files.ts';
import { isWebAddress } from '../records/address.ts';
import { isKnown, normalizeDate } from '../records/date.ts';
import type { OwnField } from '../records/own-field.ts';
import { isMistake } from '../records/problem.ts';
import { yamlText } from '../records/yaml-text.ts';
import { type ExitCode, type NewCommand, UsageError } from './command-line.ts';
import { writeNew } from './starter.ts';

/**
 * Writes a file for a new item, and prints its path. The file is named after the headline, and has a number where
 * there is one of that name.
 *
 * @throws {UsageError} where there is no archive, or an option is not valid; nothing is written
 */
export function newItem(command: NewCommand): ExitCode {
  const { content, headline, sourceUrl } = command;
  if (!existsSync(join(content, 'site.yml'))) {
    throw new UsageError(
      `There is no site.yml in "${content}", so it is no archive. Run "clipfile init" first, or name its folder with --content.`,
    );
  }
  const date = command.date ?? today();
  const parsed = normalizeDate(date);
  if (isMistake(parsed)) throw new UsageError(`--date: ${parsed.message}. ${parsed.hint}`);
  if (sourceUrl !== undefined && !isWebAddress(sourceUrl)) {
    throw new UsageError(
      `--source-url: not a web address: "${sourceUrl}". It starts with https:// or http://.`,
    );
  }
  const folder = isKnown(parsed) ? `items/${parsed.earliest.slice(0, 4)}` : 'items';
  const text = itemText({ ...command, date }, fieldLines(content));
  for (let i = 1; ; i++) {
    const path = join(content, folder, `${nameOf(headline)}${i === 1 ? '' : `-${i}`}.md`);
    if (writeNew(path, text) === 'kept') continue;
    process.stdout.write(`${path}\n`);
    return 0;
  }
}

/** The day by the clock of this computer. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Longer names are awkward to read and to type. */
const maxNameLength = 60;

/** `Grève au port` becomes `greve-au-port`. Scripts without a spelling in Latin letters give `item`. */
function nameOf(headline: string): string {
  const slug = slugify(headline, { decamelize: false }).replace(/[^a-z0-9-]/g, '');
  const cut = slug.length <= maxNameLength ? slug : slug.slice(0, slug.lastIndexOf('-', maxNameLength));
  return cut || 'item';
}

/** For each field that the archive declares, a line to fill in; none where its site.yml cannot be read. */
function fieldLines(content: string): readonly string[] {
  const disk = openContent(content);
  const settings = isMistake(disk) ? undefined : new SourceFiles(disk, uncachedReader).readSettings();
  return (settings?.fields ?? []).map((field) => `# ${field.key}: ${exampleOf(field)}`.trimEnd());
}

function exampleOf({ type, choices = [] }: OwnField): string {
  switch (type) {
    case 'number':
      return '12';
    case 'date':
      return today();
    case 'url':
      return yamlText('https://example.org/');
    case 'list':
      return '[one, another]';
    case 'choice':
      return choices.length > mostChoices ? '' : choices.map(({ id }) => yamlText(id)).join(' | ');
    case 'text':
    case 'place':
      return '';
  }
}

/** More than this are looked up in site.yml. */
const mostChoices = 10;

function itemText(
  { headline, date, topics, actors, sourceUrl }: NewCommand & { readonly date: string },
  fieldLines: readonly string[],
): string {
  const source =
    sourceUrl === undefined ? [] : ['source:', `  url: ${yamlText(sourceUrl)}`, `  retrieved: ${today()}`];
  return `${[
    '---',
    `title: ${yamlText(headline)}`,
    `date: ${date}`,
    `topics: [${topics.map(yamlText).join(', ')}]`,
    `actors: [${actors.map(yamlText).join(', ')}]`,
    ...source,
    `added: ${today()}`,
    ...fieldLines,
    '---',
    '',
  ].join('\n')}\n`;
}
