import { bytesHash } from '../front-hashes.ts';
import { EmbeddedPictures } from './embedded-pictures.ts';
import { elementsInText, isElement, lineIn } from './xml.ts';
import { ZipMistake, ZipTooLarge, zipFiles } from './zip-files.ts';

export interface DocxText {
  /** One element after the other, not nested in another. Its pictures have the addresses of attachments. */
  readonly html: string;
  readonly pictures: EmbeddedPictures;
  /** What the document says of itself, by the names of Dublin Core; without empty texts. */
  readonly properties: ReadonlyMap<string, string>;
  /** How often it has what the text cannot take, by kind. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** In bytes, of the parts with text. */
const maxUnpacked = 40_000_000;
/** In bytes, of all pictures together. Of more, none is read. */
const maxPictures = 60_000_000;
/** Of XML: tags and attributes, each of which takes up to two kilobytes of memory. A hundred articles have 170,000. */
const maxNodes = 1_000_000;

/**
 * The text of a document of Word as HTML. Headers, footers, comments and what was struck out are left out.
 *
 * @throws {ZipMistake} where it is no ZIP archive, or a bomb
 * @throws where it has no text that can be read
 */
export async function docxText(file: string): Promise<DocxText> {
  const parts = await zipFiles(file, {
    isWanted: (name) => /\.(?:xml|rels)$/.test(name),
    maxLength: maxUnpacked,
  });
  if (nodesIn(parts.values()) > maxNodes) throw new ZipTooLarge();
  const { zipSync } = await import('fflate');
  const { default: mammoth } = await import('mammoth');
  let number = 0;
  const leftOut = new Map<string, number>();
  const count = (kind: string) => leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
  // Its own reader of archives would unpack a bomb.
  const media = await mediaIn(file);
  const buffer = Buffer.from(zipSync(Object.fromEntries([...parts, ...media]), { level: 0 }));
  const pictures = new EmbeddedPictures();
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
      includeEmbeddedStyleMap: false,
      // Files of this computer that a document names are not read.
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const bytes = await image.readAsBuffer().catch(() => undefined);
        const name = `picture ${++number}`;
        const address =
          bytes && pictures.addressOf(bytesHash(bytes), () => ({ name, bytes: new Uint8Array(bytes) }));
        if (bytes === undefined) count('picture in the document');
        return { src: address ?? '' };
      }),
    },
  );
  for (const { message } of messages) {
    const element = /unrecognised element was ignored: (\S+)/.exec(message)?.[1];
    if (element !== undefined) count(`part of a document: ${element.replace(/^\{.*\}|^.*:/, '')}`);
  }
  const comments = new TextDecoder().decode(parts.get('word/comments.xml')).match(/<w:comment\s/g);
  if (comments !== null) leftOut.set('comment', comments.length);
  return { html: value, pictures, properties: await propertiesOf(parts.get('docProps/core.xml')), leftOut };
}

/** None where there is too much, which leaves the text. */
async function mediaIn(file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await zipFiles(file, { isWanted: (name) => /^word\/media\//.test(name), maxLength: maxPictures });
  } catch (error) {
    if (!(error instanceof ZipMistake)) throw error;
    return new Map();
  }
}

/** About how many nodes a parser makes of XML: of each tag or its end, and of each attribute. */
function nodesIn(parts: Iterable<Uint8Array>): number {
  let count = 0;
  for (const part of parts) for (const byte of part) if (byte === 0x3c || byte === 0x3d) count++;
  return count;
}

async function propertiesOf(core: Uint8Array | undefined): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  const text = new TextDecoder().decode(core);
  for await (const element of elementsInText('core.xml', [text], new Set(['cp:coreProperties']))) {
    if ('reason' in element) break;
    for (const child of element.children.filter(isElement)) {
      const words = lineIn(child);
      const name = child.name.slice(child.name.indexOf(':') + 1);
      if (words !== '' && !(name === 'title' && isNoTitle.test(words))) properties.set(name, words);
    }
  }
  return properties;
}

/** What programs call a document that nobody has named. */
const isNoTitle =
  /^(?:microsoft word\b.*|documente?\d*|dokument\d*|untitled.*|unbenannt.*|\(?sans titre\)?.*|.*\.docx?)$/i;
