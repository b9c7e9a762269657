import { posix } from 'node:path';
import type { Node, Program } from 'acorn';
import { isMistake, type Mistake } from '../records/problem.ts';
import { compiledPath } from '../records/template-names.ts';

/** A mistake with the line of the file that it is on. */
export interface LocatedMistake extends Mistake {
  readonly line: number;
}

/** A file of a template, without types, with the other files that it imports. */
export interface ParsedModule {
  /** As Node.js reads it, see `TemplateModule`. */
  readonly code: string;
  /** The files beside it that it imports, as paths in the content folder, and the line of each. */
  readonly imports: readonly { readonly path: string; readonly written: string; readonly line: number }[];
  readonly hasDefault: boolean;
}

/**
 * Parses a module of a theme. Types are replaced by spaces, so lines and columns stay what they are.
 *
 * @param path in the content folder
 */
export async function parseTemplateModule(
  path: string,
  source: string,
): Promise<ParsedModule | LocatedMistake> {
  const script = path.endsWith('.ts') ? await withoutTypes(source) : source;
  if (typeof script !== 'string') return script;
  const program = await parseProgram(script);
  if (isMistake(program)) return program;
  const specifiers = [...literalImports(program)].filter(({ value }) => /^\.{0,2}\//.test(value));
  let code = script;
  // From the end, so that the positions of those before stay right.
  for (const { value, end } of specifiers.toSorted((a, b) => b.end - a.end)) {
    const suffix = compiledPath(value).slice(value.length);
    code = code.slice(0, end - 1) + suffix + code.slice(end - 1);
  }
  return {
    code,
    imports: specifiers.map(({ value, start }) => ({
      path: posix.join(posix.dirname(path), value),
      written: value,
      line: lineAt(script, start),
    })),
    hasDefault: program.body.some(isDefaultExport),
  };
}

async function withoutTypes(source: string): Promise<string | LocatedMistake> {
  const { transformSync } = await import('@swc/wasm-typescript');
  try {
    return transformSync(source, { mode: 'strip-only', module: true }).code;
  } catch (error) {
    return syntaxMistake(error);
  }
}

async function parseProgram(script: string): Promise<Program | LocatedMistake> {
  const { parse } = await import('acorn');
  try {
    return parse(script, { sourceType: 'module', ecmaVersion: 'latest' });
  } catch (error) {
    return syntaxMistake(error);
  }
}

/** As acorn and swc describe what they cannot read; anything else is a fault of theirs. */
function syntaxMistake(error: unknown): LocatedMistake {
  if (typeof error !== 'object' || error === null || !('message' in error)) throw error;
  const line =
    'loc' in error && typeof error.loc === 'object' && error.loc !== null && 'line' in error.loc
      ? error.loc.line
      : 'startLine' in error
        ? error.startLine
        : undefined;
  if (typeof line !== 'number') throw error;
  const message = String(error.message).replace(/ \(\d+:\d+\)$/, '');
  return {
    kind: 'template cannot be read',
    message: `template cannot be read: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    hint: 'A template is a module of JavaScript, or of TypeScript whose types can be removed.',
    line,
  };
}

interface Specifier {
  readonly value: string;
  /** Of the literal with its quotation marks. */
  readonly start: number;
  readonly end: number;
}

/** The modules that a program imports by a literal, in `import`, `export … from` and `import()`. */
function* literalImports(node: Node): Iterable<Specifier> {
  if ('source' in node && isNode(node.source) && 'value' in node.source) {
    const { value, start, end } = node.source;
    if (typeof value === 'string') yield { value, start, end };
  }
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) {
      for (const each of child) if (isNode(each)) yield* literalImports(each);
    } else if (isNode(child)) yield* literalImports(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function isDefaultExport(node: Program['body'][number]): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true;
  return (
    node.type === 'ExportNamedDeclaration' &&
    node.specifiers.some(
      ({ exported }) => (exported.type === 'Identifier' ? exported.name : exported.value) === 'default',
    )
  );
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
