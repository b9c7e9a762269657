import { hash } from 'node:crypto';

/**
 * The content security policy: pages may load only files of the site. It is in a `<meta>` on every page and in
 * `_headers`.
 *
 * @param inlineStyle the content of the one `<style>` that is allowed, character by character
 */
export function contentSecurityPolicy(inlineStyle?: string): string {
  const style = inlineStyle === undefined ? '' : ` 'sha256-${hash('sha256', inlineStyle, 'base64')}'`;
  return (
    `default-src 'none'; script-src 'self'; style-src 'self'${style}; img-src 'self' data:; connect-src 'self'; ` +
    "font-src 'self'; base-uri 'none'; form-action 'self'"
  );
}
