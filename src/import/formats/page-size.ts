/** More make no article, and a parser would take gigabytes of memory for them. */
const maxParts = 1_000_000;
/** Of one tag: each is compared with those before it. */
const maxAttributes = 500;
const maxNesting = 3000;

/**
 * Why HTML is not parsed: it is made of more elements and attributes than any page has, or nested so deeply that parsing
 * would take long, since the time for a tag grows with its depth. Undefined for all that people write, however careless.
 */
export function whyNotParsed(html: string): string | undefined {
  const nesting = new Nesting();
  let parts = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    tag.lastIndex = at;
    const [, slash, name = ''] = tag.exec(html) ?? [];
    if (name === '') continue;
    parts++;
    if (slash === '') {
      const attributes = countAttributes(html, tag.lastIndex);
      if (attributes > maxAttributes) return 'one of its tags has too many attributes';
      parts += attributes;
    }
    nesting.tag(name.toLowerCase(), slash === '/');
    if (nesting.depth > maxNesting) return 'its elements are nested too deeply';
    if (parts + nesting.copies > maxParts) return 'it has too many elements';
  }
  return undefined;
}

const tag = /<(\/?)([a-z][^\s/>]{0,30})/iy;

/** What is open, as far as it makes parsing slow. */
class Nesting {
  depth = 0;
  /** An upper limit for the elements that a parser adds: in each block, it opens again what only sets off words and is not closed. */
  copies = 0;
  /** How many of these are open, by name. */
  readonly #open = new Map<string, number>();
  #sumOpen = 0;

  tag(name: string, isEnd: boolean): void {
    if (formatting.test(name)) {
      const before = this.#open.get(name) ?? 0;
      const after = isEnd ? Math.max(0, before - 1) : before + 1;
      this.#open.set(name, after);
      this.#sumOpen += after - before;
    } else if (!isEnd) this.copies += this.#sumOpen;
    if (nesting.test(name)) this.depth = isEnd ? Math.max(0, this.depth - 1) : this.depth + 1;
  }
}

const formatting = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;

/** Elements that their end tags end, and nothing else. */
const nesting =
  /^(?:div|span|section|b|i|u|s|q|em|strong|font|a|ul|ol|table|blockquote|center|svg|[a-z]+-[a-z-]+)$/;

/** About as many as a tag has, from the end of its name on; no more than one above the limit. */
function countAttributes(html: string, start: number): number {
  let count = 0;
  let at = start;
  while (count <= maxAttributes) {
    attribute.lastIndex = at;
    if (!attribute.test(html)) break;
    at = attribute.lastIndex;
    count++;
  }
  return count;
}

/** A name and its value, in quotation marks or without. */
const attribute = /[\s/]*[^\s/>=][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;
