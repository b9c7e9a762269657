/**
 * Writes links and pictures of other programs in Markdown: those of Obsidian, `[[Note|words]]` and `![[scan.png]]`, and
 * its callouts; `{% post_url %}`, `{% link %}` and `site.baseurl` of Jekyll; `ref`, `relref`, `figure` and `youtube` of
 * Hugo. Code and line breaks stay as they are. Whatever else these programs know is text, and told as such.
 */
export function withMarkdownLinks(body: string): string {
  if (!/\[\[|\{[{%]|^ {0,3}> ?\[!/m.test(body)) return body;
  return body.replace(anyForm, (raw: string, ...parts: unknown[]) => {
    const groups = parts.at(-1);
    return isGroups(groups) ? (markdownOf(groups) ?? raw) : raw;
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function isGroups(value: unknown): value is Groups {
  return typeof value === 'object' && value !== null;
}

const quoted = (name: string) => String.raw`(?:"(?<${name}>[^"\n]{1,500})"|(?<${name}Bare>[^\s"<>%]{1,500}))`;

/** Code comes first, so that nothing in it is taken for a link. */
const anyForm = new RegExp(
  [
    String.raw`(?<=^|\n)(?<fence>\`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n\k<fence>|$)`,
    '(?<ticks>`+)(?!`)[^\\n]*?(?<!`)\\k<ticks>(?!`)',
    String.raw`(?<embed>!?)\[\[(?<note>[^\[\]|\n]{0,500})(?:\\?\|(?<words>[^\[\]\n]{0,500}))?\]\]`,
    String.raw`(?<callout>(?<=^|\n) {0,3}(?:> ?)+)\[!(?<type>[\w-]{1,40})(?:\|[^\]\n]{0,100})?\][-+]?[ \t]*(?<title>[^\n]*)`,
    String.raw`\{%-?[ \t]*post_url[ \t]+(?<post>[^\s%]{1,500})[ \t]*-?%\}`,
    String.raw`\{%-?[ \t]*link[ \t]+(?<linked>[^\s%]{1,500})[ \t]*-?%\}`,
    String.raw`(?<base>\{\{-?[ \t]*site\.(?:baseurl|url)[ \t]*-?\}\})`,
    String.raw`\{\{-?[ \t]*["'](?<filtered>[^"'\n]{1,500})["'][ \t]*\|[ \t]*(?:relative|absolute)_url[ \t]*-?\}\}`,
    String.raw`\{\{[<%][ \t]*(?:rel)?ref[ \t]+${quoted('ref')}[ \t]*[%>]\}\}`,
    String.raw`\{\{[<%][ \t]*youtube[ \t]+(?:id=)?"?(?<video>[\w-]{6,20})"?[^}\n]{0,200}[%>]\}\}`,
    String.raw`\{\{[<%][ \t]*figure[ \t]+(?<figure>[^}\n]{1,1000}?)[ \t]*/?[%>]\}\}`,
  ].join('|'),
  'g',
);

/** Undefined for what stays as it is. */
function markdownOf(groups: Groups): string | undefined {
  const {
    embed,
    note,
    words,
    callout,
    type = '',
    title = '',
    post,
    linked,
    base,
    filtered,
    video,
    figure,
  } = groups;
  const ref = groups['ref'] ?? groups['refBare'];
  if (note !== undefined) return noteLink(note, words?.trim() ?? '', embed === '!');
  if (callout !== undefined) return `${callout}**${title.trim() || capitalized(type)}**`;
  if (post !== undefined) return destination(`/${post}`);
  if (linked !== undefined) return destination(`/${linked.replace(/^\//, '')}`);
  if (base !== undefined) return '';
  if (filtered !== undefined) return destination(filtered);
  if (ref !== undefined) return destination(ref.replace(/#.*$/, ''));
  if (video !== undefined) {
    const address = `https://www.youtube.com/watch?v=${video}`;
    return `[${address}](${address})`;
  }
  return figure === undefined ? undefined : figureOf(figure);
}

function noteLink(note: string, words: string, isEmbedded: boolean): string | undefined {
  const [target = '', heading = ''] = note.split('#').map((part) => part.trim());
  const name = target.slice(target.lastIndexOf('/') + 1);
  if (target === '') return words || heading.replace(/^\^/, '') || undefined;
  const isFile = /\.[a-z\d]{2,5}$/i.test(name) && !name.endsWith('.md');
  if (isEmbedded && isFile) {
    // A number is a width.
    const description = /^\d*(x\d+)?$/.test(words) ? name.replace(/\.[^.]*$/, '') : words;
    return `![${description}](${destination(target)})`;
  }
  return `[${words || name}](${destination(target)})`;
}

function figureOf(attributes: string): string | undefined {
  const attributeOf = (name: string) =>
    new RegExp(String.raw`(?:^|\s)${name}=(?:"([^"]*)"|(\S+))`).exec(attributes)?.slice(1).find(Boolean) ??
    '';
  const src = attributeOf('src');
  const caption = attributeOf('caption') || attributeOf('title');
  const words = (text: string) => text.replace(/[[\]"]/g, '\\$&');
  if (src === '') return undefined;
  const title = caption === '' ? '' : ` "${words(caption)}"`;
  return `![${words(attributeOf('alt') || caption)}](${destination(src)}${title})`;
}

/** As the destination of a link in Markdown. Web addresses stay. */
function destination(path: string): string {
  if (/^https?:\/\//i.test(path)) return path.replace(/[\s()<>]/g, escaped);
  return path.replace(/[^\p{L}\p{M}\p{N}/._~-]/gu, escaped);
}

/** Parentheses end a destination, and stay as they are in a URI. */
function escaped(character: string): string {
  return character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
