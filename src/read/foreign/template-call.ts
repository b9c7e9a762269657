/**
 * What generators have beside Markdown to show something on a page: a shortcode, an include, a component. Its name and
 * its values, whatever the notation: `{{< figure src="a.png" >}}`, `{% include image.html src="a.png" %}`,
 * `{{ youtube(id="x") }}`, `[embed width="3"]`, `<YouTube id="x" />`.
 */
export interface TemplateCall {
  /** In lower case, without hyphens, underscores and the extension of a file. */
  readonly name: string;
  /** By their names, in lower case without hyphens and underscores. */
  readonly values: ReadonlyMap<string, string>;
  /** Values without a name. */
  readonly others: readonly string[];
}

/** What a call shows, as far as a page of an archive can show it. */
export type Shown =
  | {
      readonly kind: 'picture';
      readonly src: string;
      readonly alt: string;
      readonly caption: string;
      /** Where the picture leads; empty where it is no link. */
      readonly href: string;
    }
  | { readonly kind: 'link'; readonly href: string; readonly words: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * @param name as written; the first value of `include` is the name of what is included
 * @param variables what a value without quotation marks may stand for
 */
export function readCall(
  name: string,
  text: string,
  variables: ReadonlyMap<string, string> = new Map(),
): TemplateCall {
  const variableOr = (bare: string | undefined) =>
    bare === undefined ? undefined : (variables.get(bare) ?? bare);
  const values = new Map<string, string>();
  const others: string[] = [];
  const source = text.replace(siteAddress, '').replace(/^\s*\(([\s\S]*)\)\s*$/, '$1');
  for (const { groups = {} } of source.matchAll(value)) {
    const { key, double, single, raw, braced, bare } = groups;
    const found =
      double ??
      single ??
      raw ??
      /^\s*["'`]([^"'`]*)["'`]\s*$/.exec(braced ?? '')?.[1] ??
      variableOr(bare) ??
      '';
    if (key !== undefined) values.set(fold(key), found);
    else if (found !== '') others.push(found);
  }
  const isInclude = /^(include|include_cached|include_relative|render|partial|component)$/.test(name);
  const own = isInclude ? (others.shift() ?? '') : name;
  return { name: fold(own.replace(/\.[a-z]+$/i, '').replace(/^.*\//, '')), values, others };
}

/** The address of the site, before a path in it. */
const siteAddress = /\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g;

const value =
  /(?:(?<key>[\w-]{1,60})\s{0,3}[=:]\s{0,3})?(?:"(?<double>[^"]{0,2000})"|'(?<single>[^']{0,2000})'|`(?<raw>[^`]{0,2000})`|\{(?<braced>[^{}]{0,2000})\}|(?<bare>[^\s,"'`{}]{1,2000}))/g;

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** Undefined where that is not known. */
export function shownBy(call: TemplateCall): Shown | undefined {
  return videoOf(call) ?? pictureOf(call) ?? linkOf(call) ?? textOf(call);
}

function namedValue({ values }: TemplateCall, ...names: readonly string[]): string {
  for (const name of names) {
    const found = values.get(name)?.trim();
    if (found !== undefined && found !== '') return found;
  }
  return '';
}

/** What is shown from another site, by the site's name in that of the call, or in its value `provider`. */
function videoOf(call: TemplateCall): Shown | undefined {
  const named = `${call.name} ${namedValue(call, 'provider', 'service', 'type', 'host').toLowerCase()}`;
  const site = embeddedSites.find(({ name }) => name.test(named));
  if (site === undefined) return undefined;
  const [first = '', second] = call.others;
  const given = namedValue(call, ...idKeys);
  // `gist user id`
  const [user, id] =
    given === '' && second !== undefined ? [first, second] : [namedValue(call, 'user'), given || first];
  const href = isAddress(id) ? id : site.address(id, user);
  return href === undefined
    ? undefined
    : { kind: 'link', href, words: plainWords(namedValue(call, 'title', 'caption', 'alt')) || href };
}

const idKeys = 'id videoid video youtubeid vimeoid tweetid v key code url src href link'.split(' ');

interface EmbeddedSite {
  readonly name: RegExp;
  readonly address: (id: string, user: string) => string | undefined;
}

const isId = (id: string) => /^[\w-]{4,40}$/.test(id);

const embeddedSites: readonly EmbeddedSite[] = [
  {
    name: /youtube|^yt\b/,
    address: (id) => (isId(id) ? `https://www.youtube.com/watch?v=${id}` : undefined),
  },
  { name: /vimeo/, address: (id) => (/^\d+$/.test(id) ? `https://vimeo.com/${id}` : undefined) },
  {
    name: /^(x\b|tweet|twitter)/,
    address: (id, user) =>
      /^\d+$/.test(id) ? `https://twitter.com/${/^\w+$/.test(user) ? user : 'i'}/status/${id}` : undefined,
  },
  { name: /instagram/, address: (id) => (isId(id) ? `https://www.instagram.com/p/${id}/` : undefined) },
  {
    name: /^gist/,
    address: (id, user) =>
      /^[\w/]+$/.test(id) ? `https://gist.github.com/${user === '' ? id : `${user}/${id}`}` : undefined,
  },
  {
    name: /video|audio|embed|iframe|player|soundcloud|spotify|mastodon|tiktok|peertube|dailymotion|archiveorg|pdf/,
    address: () => undefined,
  },
];

/** A file with the ending of a picture, whatever the call is named. */
function pictureOf(call: TemplateCall): Shown | undefined {
  const src =
    namedValue(
      call,
      'src',
      'image',
      'imagepath',
      'img',
      'file',
      'filename',
      'path',
      'url',
      'source',
      'name',
    ) ||
    (call.others.find((each) => picture.test(each)) ?? '');
  if (!picture.test(src) && !(isPictureName.test(call.name) && call.values.has('src') && src !== ''))
    return undefined;
  const words = call.others.filter((each) => each !== src && /\p{L}/u.test(each));
  const other = words.find((each) => /\s/.test(each)) ?? words.join(' ');
  const caption = plainWords(namedValue(call, 'caption', 'figcaption', 'title', 'description'));
  const alt = plainWords(namedValue(call, 'alt', 'alttext') || caption || other);
  const href = namedValue(call, 'link', 'href');
  return { kind: 'picture', src, alt, caption, href };
}

const picture = /\.(png|jpe?g|gif|webp|avif|svg)(\?\S*)?$/i;
const isPictureName = /^(figure|fig|img|image|picture|photo)/;

function linkOf(call: TemplateCall): Shown | undefined {
  const href = namedValue(call, 'url', 'href', 'link', 'src') || (call.others.find(leads) ?? '');
  if (!leads(href)) return undefined;
  const words =
    namedValue(call, 'title', 'text', 'label', 'name', 'caption', 'alt') ||
    (call.others.find((each) => /\s/.test(each)) ?? '');
  return { kind: 'link', href, words: plainWords(words) || href };
}

function isAddress(text: string): boolean {
  return /^(https?:)?\/\/[^\s/]+\.[^\s]+$/i.test(text);
}

/** A quotation, a note. */
function textOf(call: TemplateCall): Shown | undefined {
  const text = namedValue(call, 'text', 'quote', 'content', 'body', 'message');
  if (!/\s/.test(text)) return undefined;
  const name = namedValue(call, 'cite', 'author', 'source', 'attribution', 'name');
  return { kind: 'text', text: name === '' ? text : `${text} (${name})` };
}

function leads(text: string): boolean {
  return isAddress(text) || document.test(text);
}

const document = /^[^\s:]+\.(pdf|mp3|mp4|m4a|ogg|wav|webm|mov|docx?|xlsx?|pptx?|odt|csv|zip|epub)$/i;

/** Captions may have HTML and links of Markdown in them. */
function plainWords(text: string): string {
  return text
    .replace(/<[^<>]{0,1000}>/g, ' ')
    .replace(/\[([^\]]{0,500})\]\([^)]{0,1000}\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
