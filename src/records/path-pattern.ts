/**
 * A test for paths that match any of some patterns: `*` is any part of a name, `?` one character of it, `**` any
 * folders, `{md,txt}` one of several. What matches a pattern that begins with `!` is left out, wherever that stands.
 */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const compile = (pattern: string) => new RegExp(`^${expressionOf(pattern)}$`, 'u');
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(compile);
  const unwanted = patterns.flatMap((pattern) => (pattern.startsWith('!') ? compile(pattern.slice(1)) : []));
  return (path) =>
    wanted.some((expression) => expression.test(path)) &&
    !unwanted.some((expression) => expression.test(path));
}

function expressionOf(pattern: string): string {
  const tokens = pattern.replace(/^(\.?\/)+/, '').match(/\*\*\/|\*+|\{[^{}]*\}|[\s\S]/gu) ?? [];
  return tokens.map(tokenExpression).join('');
}

function tokenExpression(token: string): string {
  if (token === '**/') return '(?:[^/]+/)*';
  if (token === '**') return '.*';
  if (token.startsWith('*')) return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.length > 1 && token.startsWith('{')) {
    return `(?:${token.slice(1, -1).split(',').map(expressionOf).join('|')})`;
  }
  return token.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&');
}
