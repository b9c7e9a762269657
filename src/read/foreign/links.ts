import { readCall, type Shown, shownBy } from './template-call.ts';

/** The notation for what a body shows: that of the body itself. */
type Notation = 'markdown' | 'html';

/** Kinds of markup that may be left out, with their plurals. */
export const leftOutKinds = {
  comment: 'comments',
  component: 'components',
  shortcode: 'shortcodes',
  'template tag': 'template tags',
  'line of program code': 'lines of program code',
} as const;
type LeftOutKind = keyof typeof leftOutKinds;

/** Markup that was left out, each with how often and the first of them. */
export type LeftOutMarkup = Map<LeftOutKind, { count: number; readonly first: string }>;

/**
 * Writes what other programs have for links, pictures and videos in the notation of the body: links, embeds and callouts
 * of Obsidian; `{% post_url %}`, `{% link %}`, `site.baseurl` and includes of Jekyll; shortcodes of Hugo, Hexo, Zola and
 * WordPress, and, in MDX, components. Code and line breaks stay as they are. What only surrounds a text is left out, and counted, and so are comments.
 * Whatever else these programs know is text, and told as such.
 */
export function withMarkdownLinks(
  body: string,
  { notation = 'markdown', isMdx = false, leftOut = new Map(), values = new Map() }: ForeignBody = {},
): string {
  if (!/\[\[|\{[{%]|^ {0,3}> ?\[!|\[\/|%%|==| \^[a-z\d]{6}[ \t]*$/m.test(body) && !isMdx) return body;
  const context = { notation, leftOut, isMdx, values, closed: closedNames(body, isMdx) };
  return writeForms(body, context);
}

function writeForms(body: string, context: Context): string {
  const form = new RegExp(context.isMdx ? anyFormOfMdx : anyForm);
  const ends = blockEnds(body);
  let written = '';
  let at = 0;
  for (let match = form.exec(body); match !== null; match = form.exec(body)) {
    const { index, groups = {} } = match;
    const start = form.lastIndex;
    const end = ends.after(groups, start);
    const isBlock = end !== undefined;
    const raw = isBlock ? body.slice(index, end[1]) : match[0];
    const text = isBlock
      ? writtenBlock(raw, groups, body.slice(start, end[0]), context)
      : writtenForm(raw, groups, context);
    written += body.slice(at, index) + (text === undefined ? raw : withLinesOf(raw, text));
    at = index + raw.length;
    form.lastIndex = at;
  }
  return written + body.slice(at);
}

export interface ForeignBody {
  readonly notation?: Notation;
  readonly isMdx?: boolean;
  /** Gets what is left out. */
  readonly leftOut?: LeftOutMarkup;
  /** What the front matter says, by its keys, for the places where templates put it. */
  readonly values?: ReadonlyMap<string, string>;
}

interface Context {
  readonly notation: Notation;
  readonly isMdx: boolean;
  /** The names of calls that something closes, with the mark that their notation begins with. */
  readonly closed: ReadonlySet<string>;
  readonly leftOut: LeftOutMarkup;
  readonly values: ReadonlyMap<string, string>;
}

type Groups = Readonly<Record<string, string | undefined>>;

const quoted = (name: string) => String.raw`(?:"(?<${name}>[^"\n]{1,500})"|(?<${name}Bare>[^\s"<>%]{1,500}))`;

/** Code comes first, so that nothing in it is taken for a link; then what has code in it. */
const forms = [
  String.raw`(?<=^|\n)(?<fence>\`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n\k<fence>|$)`,
  '(?<ticks>`+)(?!`)[^\\n]*?(?<!`)\\k<ticks>(?!`)',
  String.raw`\{%-?[ \t]*(?<blockTag>highlight|codeblock|code|raw|comment)\b(?<tagArguments>[^%\n]{0,300})%\}`,
  String.raw`\{\{[<%][ \t]*(?<blockCall>highlight|code)\b(?<callArguments>[^/>\n]{0,300})[>%]\}\}`,
  String.raw`\[(?<blockName>caption)\b[^\]\n]{0,500}\]`,
  String.raw`(?<comment>\{#(?:(?!\{#)[\s\S]){0,5000}?#\}|\{\{[<%]?/\*(?:(?!\{\{)[\s\S]){0,5000}?\*/[>%]?\}\}|(?<=^|\s)%%(?!%)[^%]{1,5000}%%(?=\s|$))`,
  // What Obsidian ends a paragraph with that is linked to.
  String.raw`(?<blockId>[ \t]+\^[a-z\d]{6}[ \t]*(?=\n|$))`,
  String.raw`(?<embed>!?)\[\[(?<note>[^\[\]|\n]{0,500})(?:\\?\|(?<words>[^\[\]\n]{0,500}))?\]\]`,
  String.raw`(?<callout>(?<=^|\n) {0,3}(?:> ?)+)\[!(?<type>[\w-]{1,40})(?:\|[^\]\n]{0,100})?\][-+]?[ \t]*(?<title>[^\n]*)`,
  String.raw`(?<![=\w])==(?<marked>(?![\s=])[^=\n]{1,500}(?<!\s))==(?![=\w])`,
  String.raw`\{%-?[ \t]*post_url[ \t]+(?<post>[^\s%]{1,500})[ \t]*-?%\}`,
  String.raw`\{%-?[ \t]*link[ \t]+(?<linked>[^\s%]{1,500})[ \t]*-?%\}`,
  String.raw`\{\{-?[ \t]*(?!site\.)(?:(?:page|post|frontmatter)\.)?(?<variable>[a-z_][\w.-]{0,60})[ \t]*-?\}\}`,
  String.raw`\{\{[<%][ \t]*param[ \t]+"?(?<param>[a-z_][\w.-]{0,60})"?[ \t]*[%>]\}\}`,
  String.raw`(?<base>\{\{-?[ \t]*site\.(?:baseurl|url)[ \t]*-?\}\})`,
  String.raw`\{\{-?[ \t]*["'](?<filtered>[^"'\n]{1,500})["'][ \t]*\|[ \t]*(?:relative_url|absolute_url|url|prepend: ?site\.\w+)[ \t]*-?\}\}`,
  // Whatever its name, it makes an address.
  String.raw`(?<=\]\(|(?:href|src)=["'])\{[{%][<%-]?[ \t]*\w[\w-]{0,40}[ \t]+["'](?<made>[^"'\s<>{}]{1,500})["'][ \t]*[-%>]?[%}]\}`,
  String.raw`\{\{[<%][ \t]*(?:rel)?ref[ \t]+${quoted('ref')}[ \t]*[%>]\}\}`,
  // WordPress makes a player of the address.
  String.raw`\[(?<player>embed|audio|video|playlist|youtube|vimeo)\b[^\]\n]{0,500}\](?<played>[^\s\[\]]{1,500})\[/\k<player>\]`,
  String.raw`\{\{[<%][ \t]*(?<close>/?)[ \t]*(?<call>[\w./-]{1,60})(?<args>(?:(?!\{\{)[\s\S]){0,2000}?)/?[ \t]*[%>]\}\}`,
  String.raw`\{%-?[ \t]*(?<tag>\w{1,60})(?<tagArgs>(?:[ \t(](?:(?!\{%)[\s\S]){0,2000}?)?)-?%\}`,
  String.raw`\{\{[ \t]*(?<fn>\w{1,60})[ \t]*(?<fnArgs>\((?:(?!\{\{)[^\n]){0,1000}?\))[ \t]*\}\}`,
  String.raw`\[(?<wordpress>audio|video|youtube|vimeo|embed|gallery|playlist|soundcloud|googlemaps)(?<wordpressArgs>(?:[ =][^\]\n]{0,500})?)\]`,
];

/** In MDX, names of components begin with a capital letter. */
const formsOfMdx = [
  String.raw`(?<=^|\n)(?<module>(?:import[ \t]+(?:[\w*{][^\n]*?[ \t]from[ \t]+)?["'][^\n]*|export[ \t]+(?:const|let|default|function)[ \t][^\n]*(?:\n[^\n]+)*))(?=\n|$)`,
  String.raw`(?<mdxComment>\{/\*(?:(?!\{/\*)[\s\S]){0,5000}?\*/\})`,
  String.raw`<(?<jsxClose>/?)(?<jsx>[A-Z][\w.]{0,60})(?<jsxArgs>(?:\s(?:[^<>{}"']|"[^"]{0,2000}"|'[^']{0,2000}'|\{(?:[^{}]|\{[^{}]{0,500}\}){0,1000}\}){0,1000}?)?)/?>`,
];

const anyForm = new RegExp(forms.join('|'), 'g');
const anyFormOfMdx = new RegExp([...forms.slice(0, 2), ...formsOfMdx, ...forms.slice(2)].join('|'), 'g');

/** Undefined for what stays as it is. */
function writtenForm(raw: string, groups: Groups, context: Context): string | undefined {
  const { embed, note, words, callout, type = '', title = '' } = groups;
  if (note !== undefined) return noteLink(note, words?.trim() ?? '', embed === '!');
  if (callout !== undefined) return `${callout}**${title.trim() || capitalized(type)}**`;
  const { post, linked, base, filtered, marked, comment, mdxComment, module, played } = groups;
  if (post !== undefined) return destination(`/${post}`);
  if (linked !== undefined) return destination(`/${linked.replace(/^\//, '')}`);
  if (base !== undefined || groups['blockId'] !== undefined) return '';
  const variable = groups['variable'] ?? groups['param'];
  if (variable !== undefined) return context.values.get(variable) ?? context.values.get(`params.${variable}`);
  const { made } = groups;
  if (filtered !== undefined) return destination(filtered);
  if (made !== undefined) return destination(made.replace(/#.*$/, ''));
  if (marked !== undefined) return `<mark>${marked}</mark>`;
  const ref = groups['ref'] ?? groups['refBare'];
  if (ref !== undefined) return destination(ref.replace(/#.*$/, ''));
  const { leftOut, notation } = context;
  if (comment !== undefined || mdxComment !== undefined) return leaveOut(leftOut, 'comment', raw);
  if (module !== undefined) return leaveOut(leftOut, 'line of program code', raw);
  if (played !== undefined) return shownAs({ kind: 'link', href: played, words: played }, notation);
  return writtenCall(raw, groups, context);
}

/** @param inner what is between the ends of the block */
function writtenBlock(raw: string, groups: Groups, inner: string, context: Context): string {
  const { blockTag, blockName, tagArguments = '', callArguments = '' } = groups;
  if (blockName !== undefined) return captionedPicture(writeForms(inner, context), context.notation);
  if (blockTag === 'raw') return inner;
  if (blockTag === 'comment') return leaveOut(context.leftOut, 'comment', raw);
  return fencedCode(inner, tagArguments + callArguments, context.notation);
}

/** Where what begins a block is closed, found once, so that a long text of openings takes no longer than others. */
function blockEnds(body: string) {
  const all = new Map<string, (readonly [start: number, end: number])[]>();
  const find = (key: string, pattern: RegExp) => {
    let found = all.get(key);
    if (found === undefined) {
      found = [...body.matchAll(pattern)].map(({ index, 0: text }) => [index, index + text.length]);
      all.set(key, found);
    }
    return found;
  };
  return {
    /** Start and end of the first that closes a block whose content starts there; undefined where none does. */
    after({ blockTag, blockCall, blockName }: Groups, start: number) {
      const name = blockTag ?? blockCall ?? blockName;
      if (name === undefined) return undefined;
      const pattern =
        blockTag !== undefined
          ? String.raw`\{%-?[ \t]*end${name}[ \t]*-?%\}`
          : blockCall !== undefined
            ? String.raw`\{\{[<%][ \t]*/[ \t]*${name}[ \t]*[%>]\}\}`
            : String.raw`\[/${name}\]`;
      const ends = find(pattern, new RegExp(pattern, 'g'));
      while (ends[0] !== undefined && ends[0][0] < start) ends.shift();
      return ends[0];
    },
  };
}

function writtenCall(
  raw: string,
  groups: Groups,
  { notation, closed, leftOut, values }: Context,
): string | undefined {
  const { call, close, tag, jsx, jsxClose, fn, wordpress } = groups;
  const name = call ?? tag ?? jsx ?? fn ?? wordpress;
  if (name === undefined) return undefined;
  const args =
    groups['args'] ??
    groups['tagArgs'] ??
    groups['jsxArgs'] ??
    groups['fnArgs'] ??
    groups['wordpressArgs'] ??
    '';
  const kind = jsx === undefined ? (tag === undefined ? 'shortcode' : 'template tag') : 'component';
  const opened = tag === undefined ? name : name.replace(/^end_?/, '');
  if (isControl.test(opened)) return undefined;
  const isEnd = close === '/' || jsxClose === '/' || opened !== name;
  if (isEnd) return closed.has(opened) ? '' : undefined;
  const details = readCall(name, args, values);
  const shown = shownBy(details);
  if (shown !== undefined) return shownAs(shown, notation);
  const isOpening = closed.has(name) || (tag !== undefined && closed.has('') && args.trim().startsWith('('));
  if (!isOpening && jsx === undefined && !isAside.test(name)) return undefined;
  leaveOut(leftOut, kind, raw);
  const heading = details.values.get('title') ?? details.values.get('summary') ?? '';
  return heading === '' || !isOpening ? '' : `**${heading}**${notation === 'html' ? '<br>' : ' '}`;
}

/** What decides or computes what a page shows. */
const isControl =
  /^(if|elsif|else|elif|unless|for|case|when|assign|capture|set|macro|block|extends|cycle|increment|decrement|tablerow|import|from|call|filter)$/;

/** What places something and shows nothing of the text. */
const isAside = /^(toc|more|clear|br|adsense|clearfix)$/i;

/** Calls of which there is an end: `{{< /note >}}`, `{% endnote %}`, `</Note>`, and, as an empty name, `{% end %}`. */
function closedNames(body: string, isMdx: boolean): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { groups = {} } of body.matchAll(
    /\{\{[<%][ \t]*\/[ \t]*(?<call>[\w./-]{1,60})[ \t]*[%>]\}\}|\{%-?[ \t]*end_?(?<tag>\w{0,60})[ \t]*-?%\}/g,
  )) {
    names.add(groups['call'] ?? groups['tag'] ?? '');
  }
  if (isMdx) for (const [, name = ''] of body.matchAll(/<\/([A-Z][\w.]{0,60})>/g)) names.add(name);
  return names;
}

function leaveOut(leftOut: LeftOutMarkup, kind: LeftOutKind, raw: string): string {
  const before = leftOut.get(kind);
  if (before === undefined) leftOut.set(kind, { count: 1, first: raw });
  else before.count++;
  return '';
}

/** Messages name lines, so there must be as many. */
function withLinesOf(raw: string, written: string): string {
  const missing = newlinesIn(raw) - newlinesIn(written);
  return missing > 0 ? written + '\n'.repeat(missing) : written;
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}

function noteLink(note: string, words: string, isEmbedded: boolean): string | undefined {
  const [target = '', heading = ''] = note.split('#').map((part) => part.trim());
  const name = target.slice(target.lastIndexOf('/') + 1);
  if (target === '') return words || heading.replace(/^\^/, '') || undefined;
  if (isEmbedded && /\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i.test(name)) {
    // A number is a width.
    const description = /^\d*(x\d+)?$/.test(words) ? name.replace(/\.[^.]*$/, '') : words;
    return `![${description}](${destination(target)})`;
  }
  return `[${words || name}](${destination(target)})`;
}

function shownAs(shown: Shown, notation: Notation): string {
  if (shown.kind === 'link') {
    const { href, words } = shown;
    if (notation === 'html') return `<a href="${attribute(href)}">${attribute(words)}</a>`;
    return `[${inBrackets(words)}](${destination(href)})`;
  }
  if (shown.kind === 'text') return notation === 'html' ? `<p>${attribute(shown.text)}</p>` : shown.text;
  const { src, alt, caption, href } = shown;
  if (notation === 'html') {
    return `<figure><img src="${attribute(src)}" alt="${attribute(alt)}">${caption === '' ? '' : `<figcaption>${attribute(caption)}</figcaption>`}</figure>`;
  }
  const title = caption === '' ? '' : ` "${caption.replace(/["\\]/g, '\\$&')}"`;
  const image = `![${inBrackets(alt)}](${destination(src)}${title})`;
  return href === '' ? image : `[${image}](${destination(href)})`;
}

/** The words after the picture are its caption. */
function captionedPicture(text: string, notation: Notation): string {
  const [, picture, words = ''] =
    /^\s*((?:<a\b[^<>]{0,1000}>\s*)?<img\b[^<>]{0,2000}>(?:\s*<\/a>)?|\[?!\[[^\]]{0,500}\]\([^)\n]{0,1000}\)(?:\]\([^)\n]{0,1000}\))?)([\s\S]*)$/i.exec(
      text,
    ) ?? [];
  if (picture === undefined) return text;
  const caption = words.trim();
  if (picture.startsWith('<'))
    return `<figure>${picture}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
  return notation === 'html' || caption === '' ? picture + words : `${picture} *${caption}*`;
}

function fencedCode(code: string, args: string, notation: Notation): string {
  if (notation === 'html') return `<pre>${code}</pre>`;
  const language = /^[\s"'(]*([\w+#-]{1,20})/.exec(args)?.[1] ?? '';
  return `\`\`\`${language}${code.startsWith('\n') ? '' : '\n'}${code}${code.endsWith('\n') ? '' : '\n'}\`\`\``;
}

function inBrackets(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

function attribute(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** As the destination of a link in Markdown. Web addresses stay. */
function destination(path: string): string {
  if (/^(https?:)?\/\//i.test(path)) return path.replace(/[\s()<>]/g, escaped);
  return path.replace(/[^\p{L}\p{M}\p{N}/._~-]/gu, escaped);
}

/** Parentheses end a destination, and stay as they are in a URI. */
function escaped(character: string): string {
  return character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
