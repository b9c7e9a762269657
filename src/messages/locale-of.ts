/**
 * The locale of a language's numbers, dates and lists: British where English says no more, always of our calendar and with
 * digits `0` to `9`. Variants and extensions of a tag, which do not go together with these, are left out.
 */
export function localeOf(language: string): string {
  const [base = 'en'] = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?=$|-)/i.exec(language) ?? [];
  return `${base === 'en' ? 'en-GB' : base}-u-ca-gregory-nu-latn`;
}
