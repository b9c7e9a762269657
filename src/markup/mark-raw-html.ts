import { type Token, Tokenizer } from 'parse5';
import { escapeHtml } from '../html/html.ts';

/** How often each kind of markup was left out, such as `script`. */
export type LeftOut = Map<string, number>;

/**
 * Writes HTML that others wrote anew, so that `cleanHtml` can tell it from HTML of our own: the tags of elements that a
 * page may have get an attribute `data-raw` with their line, and no other attributes than those that it reads. Elements
 * that only arrange a page become breaks between blocks, all others of which the text counts lose their tags, and those
 * that are run or operated are left out and counted. What remains cannot change how the HTML around it is parsed.
 *
 * It reads single tags, too, so that what is between them may be Markdown; the pieces of one text need one instance.
 */
export class RawHtmlMarker {
  readonly leftOut: LeftOut = new Map();
  readonly #unknown: 'text' | 'dropped';
  /** The kept elements that are open, and how many beyond the deepest of them were not opened. */
  readonly #open: string[] = [];
  #tooDeep = 0;

  /** @param unknown whether a tag that HTML does not have is text, as in Markdown, where somebody wrote it as one */
  constructor(unknown: 'text' | 'dropped') {
    this.#unknown = unknown;
  }

  /**
   * @param firstLine the line on which the piece starts
   * @param isWhole whether what the piece leaves open ends with it
   */
  mark(piece: string, firstLine: number, isWhole: boolean): string {
    const shown =
      this.#unknown === 'text'
        ? piece.replace(anyTag, (tag) => (isHtmlTag(tag) ? tag : escapeHtml(tag)))
        : piece;
    const writer = new PieceWriter(firstLine, this.leftOut, this);
    new Tokenizer({ sourceCodeLocationInfo: true }, writer).write(shown, true);
    const marked = writer.finish(isWhole);
    return isWhole && this.#open.length === 0 ? marked + breakBetweenBlocks : marked;
  }

  /** Whether an element may be opened: parsing takes time that grows with the depth of each tag. */
  enter(name: string): boolean {
    if (this.#open.length >= maxDepth) {
      this.#tooDeep++;
      return false;
    }
    if (!isImplied(name)) this.#open.push(name);
    return true;
  }

  leave(name: string): boolean {
    if (isImplied(name)) return true;
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return false;
    }
    const index = this.#open.lastIndexOf(name);
    // Elements may cross: <b><i></b></i>.
    if (index >= 0) this.#open.splice(index, 1);
    return index >= 0;
  }
}

const maxDepth = 100;

/** Whether a text begins with a tag of an element that HTML has or had, or that a page defined, or with a comment. */
export function isHtmlTag(text: string): boolean {
  const [, name = ''] = /^<\/?([a-z][^\s/>]*)/i.exec(text) ?? [];
  const lower = name.toLowerCase();
  return (
    kept(lower) ||
    arranging(lower) ||
    active(lower) ||
    activeVoid(lower) ||
    untagged(lower) ||
    /^(?:[a-z]+[-:].*)?$/.test(lower)
  );
}

const anyTag = /<\/?[a-z][^<>]*>/gi;

/** The marker's own element for what is left out with all that is in it. */
export const leftOutElement = 'x-left-out';
/** The line of a tag that stands only for a break between blocks. */
export const breakMark = 'break';
const breakBetweenBlocks = `<hr data-raw="${breakMark}">`;

/** Elements that a page may have. All others lose their tags. */
const kept = setOf(
  'p h1 h2 h3 h4 h5 h6 blockquote pre hr br ul ol li dl dt dd figure figcaption table caption thead tbody tfoot tr td th',
  'a abbr b cite code del em i img ins kbd mark q s samp small strike strong sub summary sup tt u var',
);

/** Elements that end a paragraph. */
const arranging = setOf(
  'address article aside body center details dir div fieldset footer form frameset header hgroup html legend main menu nav noscript optgroup option search section',
);

/** What is run, loaded or operated, with all that is in it. */
const active = setOf(
  'applet audio button canvas datalist dialog frame iframe math noembed noframes object script select style svg template textarea title video xmp',
);
const activeVoid = setOf('base embed input keygen link meta param source track');

/** What loses its tags and keeps its text. */
const untagged = setOf(
  'acronym area basefont circle clippath defs ellipse g polygon polyline rect bdi bdo bgsound big blink data fencedframe font image label legend map marquee meter multicol nextid nobr output path picture portal progress rb rp rt rtc ruby slot spacer span time wbr',
);

/** Their end tags are often left out, which says nothing of their depth. */
const isImplied = setOf('p li dt dd td th tr thead tbody tfoot caption br hr img');

const formField = setOf('button datalist input keygen select textarea');

class PieceWriter {
  readonly #firstLine: number;
  readonly #leftOut: LeftOut;
  readonly #depth: Pick<RawHtmlMarker, 'enter' | 'leave'>;
  #html = '';
  /** The names of the elements that are open and left out, the outermost first. */
  readonly #skipped: string[] = [];
  /** Whether the video that is left out has no address yet. */
  #needsAddress = false;
  readonly onParseError = null;

  constructor(firstLine: number, leftOut: LeftOut, depth: Pick<RawHtmlMarker, 'enter' | 'leave'>) {
    this.#firstLine = firstLine;
    this.#leftOut = leftOut;
    this.#depth = depth;
  }

  finish(isWhole: boolean): string {
    this.#countFrame(this.#skipped[0]);
    return isWhole && this.#skipped.length > 0 ? `${this.#html}</${leftOutElement}>` : this.#html;
  }

  onStartTag({ tagName: name, attrs, location, selfClosing }: Token.TagToken): void {
    const attributes = new Map(attrs.map(({ name: key, value }) => [key, value]));
    const line = this.#firstLine - 1 + (location?.startLine ?? 1);
    const [outermost] = this.#skipped;
    if (outermost !== undefined) {
      if (name === 'source' && this.#needsAddress) this.#writeFrame(attributes, line);
      else if (name === outermost && !selfClosing) this.#skipped.push(name);
      return;
    }
    if (kept(name)) {
      if (this.#depth.enter(name))
        this.#html += `<${name} data-raw="${line}"${keptAttributes(name, attributes)}>`;
    } else if (arranging(name)) this.#break();
    else if (activeVoid(name)) this.#count(name);
    else if (active(name)) this.#skip(name, attributes, line, selfClosing);
  }

  onEndTag({ tagName: name }: Token.TagToken): void {
    if (this.#skipped.length > 0) {
      if (name !== this.#skipped[0]) return;
      this.#skipped.pop();
      if (this.#skipped.length === 0) this.#countFrame(name);
      if (this.#skipped.length === 0) this.#html += `</${leftOutElement}>`;
    } else if (kept(name)) {
      if (this.#depth.leave(name)) this.#html += `</${name}>`;
    } else if (arranging(name)) this.#break();
    // The start tag was in a piece before, and the text between them is to be left out.
    else if (active(name)) this.#html += `</${leftOutElement}>`;
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.#skipped.length === 0) this.#html += escapeHtml(chars.replace(controls, ' '));
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  #skip(name: string, attributes: Attributes, line: number, selfClosing: boolean): void {
    if (name === 'iframe' || name === 'frame' || name === 'video' || name === 'audio') {
      this.#needsAddress = !this.#writeFrame(attributes, line);
    } else this.#count(name);
    // In HTML, such a slash means nothing, but what is left out to the end of a text would be lost.
    if (selfClosing || name === 'frame') {
      this.#countFrame(name);
      return;
    }
    this.#skipped.push(name);
    this.#html += `<${leftOutElement}>`;
  }

  /** What is shown in a frame becomes a link to it. Returns whether it has an address. */
  #writeFrame(attributes: Attributes, line: number): boolean {
    const source = attributes.get('src') ?? attributes.get('data-src') ?? '';
    const address = frameAddress(source.trim());
    if (address === undefined) return false;
    this.#needsAddress = false;
    const title = attributes.get('title')?.trim() || address.replace(/^https?:\/\/(www\.)?/i, '');
    const link = `<a data-raw="${line}" href="${escapeHtml(address)}">${escapeHtml(title)}</a>`;
    const isSkipping = this.#skipped.length > 0;
    this.#html += isSkipping ? `</${leftOutElement}>${link}<${leftOutElement}>` : link;
    return true;
  }

  #break(): void {
    this.#html += breakBetweenBlocks;
  }

  /** Nothing is left out of a frame with an address. */
  #countFrame(name: string | undefined): void {
    if (this.#needsAddress && name !== undefined) this.#count(name);
    this.#needsAddress = false;
  }

  #count(name: string): void {
    const kind = formField(name) ? 'form field' : name;
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: pages may have none of them.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

type Attributes = ReadonlyMap<string, string>;

/** The page of what a frame shows: of a video, where its player is embedded, the page of the video itself. */
function frameAddress(source: string): string | undefined {
  const address = source.startsWith('//') ? `https:${source}` : source;
  if (!/^https?:\/\/[^\s/]/i.test(address)) return undefined;
  const [, youtube] =
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})(?![\w-])/i.exec(address) ?? [];
  if (youtube !== undefined && youtube !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube}`;
  const [, vimeo] = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(address) ?? [];
  return vimeo === undefined ? address : `https://vimeo.com/${vimeo}`;
}

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'name'],
  img: ['alt', 'title'],
  ol: ['start'],
  li: ['value'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align'],
  abbr: ['title'],
};

function keptAttributes(name: string, attributes: Attributes): string {
  let html = '';
  const add = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== '') html += ` ${key}="${escapeHtml(value)}"`;
  };
  for (const key of attributesOf[name] ?? []) add(key, attributes.get(key));
  add('id', attributes.get('id'));
  if (name === 'img') {
    const source = attributes.get('src') ?? '';
    // Pages that load pictures late have another one in their place.
    add('src', /^(data:|$)/i.test(source) ? (attributes.get('data-src') ?? source) : source);
  }
  if (name === 'td' || name === 'th') {
    const [, align] =
      /(?:^|;)\s*text-align\s*:\s*(left|right|center)/i.exec(attributes.get('style') ?? '') ?? [];
    if (!attributes.has('align')) add('align', align);
  }
  return html;
}

function setOf(...names: readonly string[]): (name: string) => boolean {
  const all = new Set(names.join(' ').split(' '));
  return (name) => all.has(name);
}
