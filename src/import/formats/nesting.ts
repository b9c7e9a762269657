const maxNesting = 3000;

/** Whether HTML is nested so deeply that parsing it would take long: the time for a tag grows with its depth. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash] of html.matchAll(nesting)) {
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > maxNesting) return true;
  }
  return false;
}

/** Elements that their end tags end, and nothing else. */
const nesting =
  /<(\/?)(?:div|span|section|b|i|u|s|q|em|strong|font|a|ul|ol|table|blockquote|center|svg|[a-z]+-[a-z-]+)[\s>]/gi;
