import { isFolderOfSite } from '../records/own-paths.ts';

/** A file beside an item as the site has it. */
export interface PublishedFile {
  /** On the site; from its root, with `/`. */
  readonly path: string;
  /**
   * How the file is published: its bytes; a picture without scripts; a web page in a page that runs none of its
   * scripts; or its bytes under a name by which browsers show them as text.
   */
  readonly as: 'copy' | 'picture' | 'web page' | 'text';
}

/**
 * How a file is published follows from its name alone, as do the links to it. What browsers would run in the site's
 * origin, with its scripts, is never published under a name by which they do.
 *
 * @param path in the content folder
 */
export function publishedAs(path: string): PublishedFile {
  if (isInFolderOfSite(path)) return publishedAs(`files/${path}`);
  const ending = endingOf(path);
  if (ending === 'svg') return { path, as: 'picture' };
  if (ending === 'html' || ending === 'htm') return { path, as: 'web page' };
  if (otherWebPages.has(ending)) return { path: `${path}.html`, as: 'web page' };
  if (otherMarkup.has(ending)) return { path: `${path}.txt`, as: 'text' };
  return { path, as: 'copy' };
}

/** The site has folders of its own whose names many archives and generators give to theirs. */
function isInFolderOfSite(path: string): boolean {
  const slash = path.indexOf('/');
  return slash > 0 && isFolderOfSite(path.slice(0, slash).toLowerCase());
}

/** In bytes. Larger files are not read to be published in another form. */
export const maxRewrittenSize = 20_000_000;

/** Programs that some hosts run instead of sending them. */
export function isServerProgram(path: string): boolean {
  return /\.(php\d?|phtml|phar|aspx?|jspx?|cgi)(\.|$)/i.test(path.slice(path.lastIndexOf('/') + 1));
}

/** Whether browsers may take the file for a web page or XML because its ending says nothing. */
export function isOfUnknownKind(path: string): boolean {
  return !inert.has(endingOf(path)) && publishedAs(path).as === 'copy';
}

/** Whether browsers would guess from the first bytes of a file that it is a web page or XML. */
export function looksLikeMarkup(start: Uint8Array): boolean {
  // The second byte of a character of UTF-16 is zero.
  return /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(
    Buffer.from(start).toString('latin1'),
  );
}

function endingOf(path: string): string {
  return /\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

const otherWebPages = words('xhtml xht shtml shtm stm');

/** XML can be a web page, whatever else its name says. */
const otherMarkup = words(
  'xml xsl xslt xsd dtd rdf rss atom opml owl mathml mml xul wml kml gpx tei tmx xlf svgx hta htc',
);

/** What browsers show without running anything, or only save. */
const inert = words(
  `apng avif bmp djv djvu gif heic heif ico jfif jp2 jpe jpeg jpg jxl pdf png ps psd tif tiff webp
   aac flac m4a m4v mid mov mp3 mp4 mpeg mpg oga ogg ogv opus wav webm avi mkv
   bib csv geojson ics json log md ris srt text tsv txt vtt yaml yml
   doc docm docx dot epub key mobi numbers odg odp ods odt pages ppt pptx rtf wpd xls xlsx
   7z bz2 gz rar tar tgz warc wacz xz zip`,
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
