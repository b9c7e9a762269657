import { join } from 'node:path';
import type { Message } from '../messages/message.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { openContent } from '../read/content.ts';
import { uncachedReader } from '../read/file-reader.ts';
import { SourceFiles } from '../read/source-files.ts';
import { formatProblem, isMistake } from '../records/problem.ts';
import { yamlText } from '../records/yaml-text.ts';
import { type ExitCode, UsageError, type WordsCommand } from './command-line.ts';

/**
 * Prints every message of the pages in the language of an archive, as YAML that can stand in its site.yml.
 *
 * @returns 1 where site.yml is broken
 * @throws {UsageError} where there is no archive
 */
export function words({ content }: WordsCommand): ExitCode {
  const disk = openContent(content);
  if (isMistake(disk)) throw new UsageError(`"${content}" ${disk.message}. ${disk.hint}`);
  const files = new SourceFiles(disk, uncachedReader);
  const settings = files.readSettings();
  for (const problem of files.problems) {
    process.stderr.write(`${formatProblem({ ...problem, file: join(content, problem.file) })}\n`);
  }
  if (settings === undefined || files.problems.some(({ severity }) => severity === 'error')) return 1;
  const messages = Object.entries<Message>(messagesOf(settings).table);
  process.stdout.write(
    `words:\n${messages.map(([key, message]) => `  ${key}:${yamlOf(message)}\n`).join('')}`,
  );
  return 0;
}

function yamlOf(message: Message): string {
  if (typeof message === 'string') return ` ${yamlText(message)}`;
  return Object.entries<string>({ ...message })
    .map(([form, text]) => `\n    ${form}: ${yamlText(text)}`)
    .join('');
}
