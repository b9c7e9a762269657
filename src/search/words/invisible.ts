/**
 * Removes characters that show nothing: soft hyphens, zero-width spaces and joiners, direction marks. Inside a word they
 * say how it is broken or written, and make no other word of it.
 */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

const invisible = /\p{Cf}+/gu;
