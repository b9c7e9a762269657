/**
 * A test for paths that match any of some patterns: `*` is any part of a name, `?` one character of it, `**` any
 * folders, `{md,txt}` one of several.
 */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(`^${expressionOf(pattern)}$`, 'u'));
  return (path) => expressions.some((expression) => expression.test(path));
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
