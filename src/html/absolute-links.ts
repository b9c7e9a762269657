import { escapeHtml } from './html.ts';

/**
 * The same HTML with the full addresses of what it links and shows, for readers that do not know where it is from.
 *
 * @param html as a body is rendered: its attributes are in double quotes and have neither `<` nor `>`
 * @param base the address of the page that it is of
 */
export function withAbsoluteLinks(html: string, base: string): string {
  return html.replace(/<[^>]*>/g, (tag) =>
    tag.replace(attribute, (_, name: string, value: string) => {
      const address = withoutReferences(value);
      const absolute = name === 'srcset' ? absoluteSources(address, base) : absoluteAddress(address, base);
      return ` ${name}="${escapeHtml(absolute)}"`;
    }),
  );
}

const attribute = /\s(href|src|srcset|poster|cite|data)="([^"]*)"/g;

/** The addresses of one picture in several sizes, each followed by its width. */
function absoluteSources(sources: string, base: string): string {
  return sources
    .split(/,\s+/)
    .map((source) => source.trim().replace(/^\S+/, (address) => absoluteAddress(address, base)))
    .join(', ');
}

function absoluteAddress(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

function withoutReferences(value: string): string {
  return value.replace(/&(amp|lt|gt|quot|#39);/g, (reference) => characters[reference] ?? reference);
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
