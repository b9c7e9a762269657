import type { Token, Tokens } from 'marked';

/** The picture that is all of a paragraph, perhaps as a link; undefined where there is more in it. */
export function pictureAlone(tokens: readonly Token[]): Tokens.Image | undefined {
  const [only, ...others] = tokens.filter((token) => !isBlank(token));
  if (only === undefined || others.length > 0) return undefined;
  if (only.type === 'link') return pictureAlone(only.tokens ?? []);
  return isImage(only) ? only : undefined;
}

function isImage(token: Token): token is Tokens.Image {
  return token.type === 'image';
}

function isBlank(token: Token): boolean {
  return token.type === 'text' && token.raw.trim() === '';
}
