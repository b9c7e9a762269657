import { existsSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { formatCount, formatNumber } from '../html/numbers.ts';
import { openContent } from '../read/content.ts';
import { type FolderSurvey, surveyFolder } from '../read/foreign/survey-folder.ts';
import { type SurveyOutcome, surveyOutcome } from '../read/foreign/survey-outcome.ts';
import { readYaml } from '../read/yaml.ts';
import { normalizeLanguage } from '../records/language.ts';
import { normalizeReadRules } from '../records/normalize-read-rules.ts';
import { isMistake, ProblemCollector } from '../records/problem.ts';
import { adoptionPresets } from '../records/read-presets.ts';
import type { ReadRules } from '../records/read-rules.ts';
import { truncate } from '../records/truncate.ts';
import { type AdoptCommand, type ExitCode, UsageError } from './command-line.ts';

/**
 * Says what is in a folder that another program made, and proposes a `site.yml` that reads it. It is written after
 * confirmation, and nothing else is.
 *
 * @returns 2 where there is a `site.yml` already, or no Markdown
 * @throws {UsageError} where the folder cannot be opened
 */
export async function adopt({ folder, yes, json }: AdoptCommand): Promise<ExitCode> {
  const disk = openContent(folder);
  if (isMistake(disk)) throw new UsageError(`"${folder}" ${disk.message}. ${disk.hint}`);
  const survey = surveyFolder(disk);
  if (survey.isCatalogue || survey.isData) {
    process.stdout.write(importAdvice(survey, folder));
    return 2;
  }
  if (survey.items === 0) {
    throw new UsageError(
      `There are no Markdown files in "${folder}". For an export, such as a table or a feed, use: clipfile import`,
    );
  }
  const path = join(folder, 'site.yml');
  const proposal = settingsText(survey, folder);
  const outcome = surveyOutcome(disk, rulesOf(proposal));
  const exists = existsSync(path);
  if (!json)
    process.stdout.write(`${surveyText(survey, outcome)}\n${proposal.replace(/^(?=.)/gm, '    ')}\n`);
  const isConfirmed = !exists && (yes || (!json && (await isAgreed(path))));
  if (isConfirmed) writeFileSync(path, proposal, { flag: 'wx' });
  if (json) {
    const { more: _, ...rest } = survey;
    const result = { ...rest, ...outcome, settings: proposal, written: isConfirmed };
    process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
  } else process.stdout.write(`${outcomeText(path, exists, isConfirmed)}\n`);
  return exists ? 2 : 0;
}

function outcomeText(path: string, exists: boolean, isWritten: boolean): string {
  if (exists) return `${path} is there already and was left as it is. Copy into it what you need of this.`;
  return isWritten
    ? `${path}: written. Look at its read: section, then run: clipfile build`
    : `Nothing was written. With --yes, this is written to ${path}.`;
}

async function isAgreed(path: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`Write this to ${path}? (y/N) `)).trim());
  } finally {
    terminal.close();
  }
}

function rulesOf(settings: string): ReadRules {
  const collector = new ProblemCollector('site.yml');
  const node = readYaml(settings, collector);
  const read = node?.kind === 'map' ? node.pairs.find(({ key }) => key === 'read') : undefined;
  const rules = read && normalizeReadRules(read.value, collector);
  if (rules === undefined) throw new Error(`The proposed settings are wrong: ${settings}`);
  return rules;
}

/** For a folder whose items are rows of data: the commands that import them. */
function importAdvice({ data, isCatalogue }: FolderSurvey, folder: string): string {
  const shown = data.slice(0, maxSources);
  const what = isCatalogue
    ? `"${folder}" is a collection of CollectionBuilder. Its items are the rows of a table.`
    : `"${folder}" has data, and no texts that could be items.`;
  const others =
    data.length > shown.length ? `\n(and ${formatNumber(data.length - shown.length)} more files)` : '';
  const commands = shown.map((path) => `    clipfile import ${quoted(join(folder, path))} --into my-archive`);
  return `${what} To make items of them:\n\n${commands.join('\n')}${others}\n\nWith --dry-run, an import only says what it would do.\n`;
}

const maxSources = 5;

/** For a shell. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

const maxFields = 40;
const maxDates = 6;

function surveyText(survey: FolderSurvey, outcome: SurveyOutcome): string {
  const { files, items, preset, evidence, fields, dates, broken, withoutFrontMatter, others } = survey;
  const lines = [
    `${formatCount(files, 'file')}, of which ${formatNumber(items)} ${items === 1 ? 'is' : 'are'} to be read as items.`,
  ];
  if (evidence !== '') lines.push(`Made by: ${preset} (${evidence}).`);
  if (others.length > 0) {
    lines.push(
      `${formatCount(others.length, 'other file')} of text ${others.length === 1 ? 'is' : 'are'} left out, such as ${others[0]}. To read more, add to items:.`,
    );
  }
  if (withoutFrontMatter > 0) {
    lines.push(
      `${formatNumber(withoutFrontMatter)} without front matter: their title is the first heading or the name, their date is in the path.`,
    );
  }
  if (broken.length > 0) {
    const [first = ''] = broken;
    const others = broken.length > 1 ? ` and ${formatNumber(broken.length - 1)} more` : '';
    lines.push(`Front matter that cannot be read: ${first}${others}. The build says what to correct.`);
  }
  if (fields.length > 0) {
    lines.push('', 'Fields:');
    const shown = fields.slice(0, maxFields);
    const width = Math.max(...shown.map(({ name }) => name.length));
    const digits = Math.max(...shown.map(({ count }) => formatNumber(count).length));
    for (const { name, count, examples, becomes, isIgnored } of shown) {
      const use = becomes.length > 0 ? becomes.join(', ') : isIgnored ? 'left out' : 'kept as it is';
      const values = examples.map((text) => (text.length > 30 ? `${truncate(text, 29)}…` : text)).join(' | ');
      lines.push(
        `  ${formatNumber(count).padStart(digits)}  ${name.padEnd(width)}  ${use}${values && `: ${values}`}`,
      );
    }
    if (fields.length > maxFields) lines.push(`  and ${fields.length - maxFields} more, which --json lists`);
  }
  if (fields.length > 0) lines.push(fieldsInAll(fields));
  if (dates.length > 0) {
    lines.push('', 'Dates:');
    for (const { count, example } of dates.slice(0, maxDates)) {
      lines.push(`  ${formatNumber(count)} like ${truncate(example, 60)}`);
    }
    if (dates.length > maxDates) lines.push(`  and ${formatCount(dates.length - maxDates, 'other form')}`);
  }
  const { undated, drafts, warnings } = outcome;
  if (undated > 0) lines.push(`  ${formatCount(undated, 'item')} without a date that can be read`);
  if (drafts > 0)
    lines.push(
      '',
      `${formatCount(drafts, 'item')} ${drafts === 1 ? 'is a draft' : 'are drafts'}, which a build leaves out.`,
    );
  if (warnings.length > 0) {
    lines.push('', 'The build will warn of:');
    for (const { kind, count, example } of warnings) {
      lines.push(`  ${formatNumber(count)} × ${kind}, first in ${example}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** What becomes of all fields, so that none is lost unseen. */
function fieldsInAll(fields: FolderSurvey['fields']): string {
  const mapped = fields.filter(({ becomes }) => becomes.length > 0).length;
  const leftOut = fields.filter(({ becomes, isIgnored }) => becomes.length === 0 && isIgnored).length;
  const kept = fields.length - mapped - leftOut;
  return `  In all ${formatCount(fields.length, 'field')}: ${formatNumber(mapped)} mapped, ${formatNumber(kept)} kept as they are, ${formatNumber(leftOut)} left out.`;
}

/** The proposed `site.yml`, with what the preset means spelled out, so that it can be edited. */
function settingsText(survey: FolderSurvey, folder: string): string {
  const { preset, patterns, more, title, language } = survey;
  const { mapping } = adoptionPresets[preset];
  const present = new Map(survey.fields.map(({ name, becomes }) => [name, becomes]));
  const lines = [
    `title: ${JSON.stringify(title ?? titleOf(folder))}`,
    `language: ${language !== undefined && !isMistake(normalizeLanguage(language)) ? language : 'en'}`,
    'read:',
    ...(preset === 'plain' ? [] : [`  preset: ${preset}`]),
    `  items: ${JSON.stringify(patterns)}`,
  ];
  const targets = new Set([...more.keys()]);
  for (const target of targets) {
    if (target.startsWith('actors.')) continue;
    lines.push(`  ${target}: ${listText(beforePath(mapping.from[target] ?? [], more.get(target) ?? []))}`);
  }
  const actors = [...targets].filter((target) => target.startsWith('actors.'));
  if (actors.length > 0) {
    const types = actors.map(
      (target) => `${target.slice('actors.'.length)}: ${listText(more.get(target) ?? [])}`,
    );
    lines.push(`  actors: {${types.join(', ')}}`);
  }
  const kept = [...present].filter(([, becomes]) => becomes.length === 0).length;
  lines.push(`  other: keep${kept === 0 ? '' : ' # or ignore, or refuse: what happens to all other fields'}`);
  return `${lines.join('\n')}\n`;
}

/** What a file says comes before what its path says. */
function beforePath(names: readonly string[], more: readonly string[]): readonly string[] {
  const ofPath = (name: string) => /^(filename|filename-suffix|folder-language)$/.test(name);
  const all = [...names, ...more];
  return [...all.filter((name) => !ofPath(name)), ...all.filter(ofPath)];
}

function listText(names: readonly string[]): string {
  return `[${names.map((name) => (/^[\w.-]+$/.test(name) ? name : JSON.stringify(name))).join(', ')}]`;
}

function titleOf(folder: string): string {
  const words = basename(resolve(folder)).replace(/[-_]+/g, ' ').trim() || 'News archive';
  return words.charAt(0).toUpperCase() + words.slice(1);
}
