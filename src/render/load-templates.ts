import { pathToFileURL } from 'node:url';
import { WrongResult } from '../../templates/own-templates.ts';
import type { PageKind, PageOf } from '../pages/page-model.ts';
import type { Problem } from '../records/problem.ts';
import { compiledPath, type OwnTemplates, type TemplateName } from '../records/template-names.ts';
import { TemplateError } from './template-error.ts';

/** Templates of the owner's own that are written to a folder. Plain data. */
export interface WrittenTemplates extends OwnTemplates {
  readonly folder: string;
}

/** What a module of a template exports. Nothing is known of what it returns. */
export type TemplateFunction = (input: object) => unknown;

/** A template of the owner's own, with the file that it is from. */
export interface LoadedTemplate {
  readonly file: string;
  readonly render: TemplateFunction;
}

export type LoadedTemplates = ReadonlyMap<TemplateName, LoadedTemplate>;

let last: { readonly folder: string; readonly loaded: Promise<LoadedTemplates> } | undefined;

/**
 * Loads the templates, once for each folder: another version is in another one.
 *
 * @throws {TemplateError} where a module cannot be loaded, or exports something else
 */
export function loadTemplates(written: WrittenTemplates): Promise<LoadedTemplates> {
  if (last?.folder !== written.folder) last = { folder: written.folder, loaded: loadAll(written) };
  return last.loaded;
}

async function loadAll(written: WrittenTemplates): Promise<LoadedTemplates> {
  const problems: Problem[] = [];
  const loaded = new Map<TemplateName, LoadedTemplate>();
  for (const { name, path } of written.entries) {
    try {
      const module: { readonly default?: unknown } = await import(urlOf(path, written.folder));
      const { default: render } = module;
      if (isFunction(render)) loaded.set(name, { file: path, render });
      else problems.push(problem(path, 1, 'default export of a template is not a function', functionHint));
    } catch (error) {
      problems.push(loadProblem(error, path, written));
    }
  }
  if (problems.length > 0) throw new TemplateError(withoutRepeats(problems));
  return loaded;
}

const functionHint = 'Write export default ({ page, site, html }) => html`…`;';
const kind = 'template failed';

function isFunction(value: unknown): value is TemplateFunction {
  return typeof value === 'function';
}

function urlOf(path: string, folder: string): string {
  return `${pathToFileURL(folder).href}/${compiledPath(path).split('/').map(encodeURIComponent).join('/')}`;
}

function loadProblem(error: unknown, path: string, { folder, modules }: WrittenTemplates): Problem {
  const text = textOf(error);
  const missing = /^Error(?: \[\w+\])?: Cannot find package '([^']+)'/.exec(text)?.[1];
  if (missing !== undefined) {
    const module = modules.find(({ code }) => lineOf(missing, code) > 0);
    return problem(
      module?.path ?? path,
      module === undefined ? 1 : lineOf(missing, module.code),
      `package "${missing}" is not installed`,
      'Install it in the folder of the archive: npm install, and its name. A file is imported by a path that starts with ./.',
      'package is not installed',
    );
  }
  const position = positionOf(error, folder) ?? { file: path, line: 1 };
  const hint = 'Templates are loaded before the first page is rendered, so nothing was written.';
  return problem(position.file, position.line, `template cannot be loaded: ${text}`, hint, kind);
}

/** Counted from 1; 0 where the package is not imported. */
function lineOf(name: string, code: string): number {
  const lines = code.split('\n');
  return lines.findIndex((line) => line.includes(`'${name}`) || line.includes(`"${name}`)) + 1;
}

/** What went wrong where a template, or a part, rendered a page. */
export function renderProblem(
  error: unknown,
  { kind: pageKind, path }: Pick<PageOf<PageKind>, 'kind' | 'path'>,
  own: LoadedTemplates,
  folder: string,
): Problem {
  const name = error instanceof WrongResult ? error.template : pageKind;
  const file = (own.get(name) ?? [...own.values()][0])?.file ?? 'theme';
  const position = positionOf(error, folder) ?? { file, line: 1 };
  return problem(
    position.file,
    position.line,
    `template failed on ${path}: ${textOf(error)}`,
    'Pages are written only once all of them are rendered, so nothing was written.',
    kind,
  );
}

function problem(file: string, line: number, message: string, hint: string, ofKind = message): Problem {
  return { file, line, message, hint, severity: 'error', kind: ofKind };
}

/** `TypeError: page.data is undefined`, on one line. */
function textOf(error: unknown): string {
  const [first = ''] = String(error).split('\n', 1);
  return first.replace(/(\.[jt]s)\.mjs\b/g, '$1');
}

/** The first line of the theme in the stack of an error. */
function positionOf(error: unknown, folder: string): { file: string; line: number } | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const url = `${pathToFileURL(folder).href}/`;
  const [root, decode] = stack.includes(url) ? [url, decodeURIComponent] : [`${folder}/`, String];
  const start = stack.indexOf(root);
  const [, path, line] =
    /^(.*?)(?:\.mjs)?:(\d+)/.exec(start < 0 ? '' : stack.slice(start + root.length)) ?? [];
  return path === undefined ? undefined : { file: decode(path), line: Number(line) };
}

/** A mistake in a part shows once for each of the templates that import it, and once for each page. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Set<string>();
  return problems.filter(({ file, line }) => {
    const isNew = !lines.has(`${file}:${line}`);
    lines.add(`${file}:${line}`);
    return isNew;
  });
}
