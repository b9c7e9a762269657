/**
 * The queries of a comparison, `opec vs wheat`: two or three, outside of quotation marks. Undefined for any other text.
 */
export function comparedTexts(text: string): readonly string[] | undefined {
  const parts = text.split(/\s+vs\.?\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((part) => part.trim());
  return parts.length < 2 || parts.length > 3 || parts.includes('') ? undefined : parts;
}
