/** A word of a page: its text, or with what the recognition says of it. */
export type Word = string | { readonly text: string; readonly attributes: string };

export interface Block {
  readonly id?: string;
  /** Each line is words with spaces between; the sign `¬` at its end is an element `HYP`. */
  readonly lines: readonly string[];
  readonly attributes?: string;
}

let words = 0;

function line(text: string): string {
  const isHyphenated = text.endsWith('¬');
  const parts = text.replace(/¬$/, '').split(' ');
  const strings = parts.map((word) => {
    // `har{harbour/1}` is the first part of the word.
    const [, content = word, whole, part] = /^(.*)\{(.*)\/([12])\}$/.exec(word) ?? [];
    const subs = whole === undefined ? '' : ` SUBS_TYPE="HypPart${part}" SUBS_CONTENT="${whole}"`;
    return `<String ID="S${words++}" CONTENT="${content}" WC="0.9"${subs} HPOS="1" VPOS="1"/>`;
  });
  return `<TextLine>${strings.join('<SP WIDTH="5"/>')}${isHyphenated ? '<HYP CONTENT="-"/>' : ''}</TextLine>`;
}

export function textBlock({ id = `B${words}`, lines, attributes = '' }: Block): string {
  return `<TextBlock ID="${id}"${attributes}>${lines.map(line).join('\n')}</TextBlock>`;
}

export interface AltoParts {
  readonly styles?: string;
  readonly page?: string;
  /** Before and after what is printed as text. */
  readonly around?: string;
  /** The version of the standard, 2 to 4. */
  readonly version?: number;
}

/** A page in ALTO. */
export function altoFile(blocks: readonly (Block | string)[], parts: AltoParts = {}): string {
  const { styles = '', page = '', around = '', version = 3 } = parts;
  const inner = blocks.map((block) => (typeof block === 'string' ? block : textBlock(block))).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v${version}#"><Description><MeasurementUnit>pixel</MeasurementUnit>
<sourceImageInformation><fileName>../tif/0001.tif</fileName></sourceImageInformation></Description>${styles}
<Layout><Page ID="P1" PHYSICAL_IMG_NR="1"${page}>${around}<PrintSpace ID="P1_PS">${inner}</PrintSpace></Page></Layout></alto>`;
}

export interface MetsParts {
  /** Metadata by id, each the inside of `<mods:mods>`. */
  readonly mods?: Readonly<Record<string, string>>;
  /** Paths of texts by id; `IMG1` is a picture. */
  readonly files?: Readonly<Record<string, string>>;
  /** The inside of the maps. */
  readonly physical?: string;
  readonly logical?: string;
  readonly links?: string;
  readonly attributes?: string;
}

/** An issue in METS, as the programs of libraries write it. */
export function metsFile(parts: MetsParts): string {
  const { mods = {}, files = {}, physical = '', logical = '', links = '', attributes = '' } = parts;
  const sections = Object.entries(mods).map(
    ([id, inner]) =>
      `<mets:dmdSec ID="${id}"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>${inner}</mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>`,
  );
  const list = Object.entries(files).map(
    ([id, href]) => `<mets:file ID="${id}"><mets:FLocat LOCTYPE="URL" xlink:href="${href}"/></mets:file>`,
  );
  const map = (type: string, inner: string) =>
    inner === '' ? '' : `<mets:structMap TYPE="${type}">${inner}</mets:structMap>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink" TYPE="Newspaper"${attributes}>
${sections.join('\n')}
<mets:fileSec><mets:fileGrp>${list.join('\n')}</mets:fileGrp></mets:fileSec>
${map('PHYSICAL', physical)}${map('LOGICAL', logical)}${links}</mets:mets>`;
}

/** A part of an issue. */
export function div(type: string, attributes: string, ...inner: readonly string[]): string {
  return `<mets:div TYPE="${type}" ${attributes}>${inner.join('\n')}</mets:div>`;
}

/** Where its text is: `ALTO1#B1`, `ALTO1#B1-B3` or `ALTO1`. */
export function area(place: string): string {
  const [file = '', ids = ''] = place.split('#');
  const [begin = '', end] = ids.split('-');
  if (begin === '') return `<mets:fptr FILEID="${file}"/>`;
  const last = end === undefined ? '' : ` END="${end}"`;
  return `<mets:fptr><mets:seq><mets:area FILEID="${file}" BETYPE="IDREF" BEGIN="${begin}"${last}/></mets:seq></mets:fptr>`;
}
