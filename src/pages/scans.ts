import type { Archive } from '../archive/archive.ts';
import { escapeHtml } from '../html/html.ts';
import { directionOf } from '../html/language.ts';
import { encodePath, relativePath } from '../html/paths.ts';
import type { Messages } from '../messages/messages.ts';
import type { PdfFacts, Transcript } from '../records/attached-file.ts';
import type { Item } from '../records/item.ts';
import { type BodyPicture, bodyPictures } from './body-pictures.ts';
import { sizeText } from './file-size.ts';
import { Keyed } from './lazy.ts';
import { itemPath } from './links.ts';
import type { PlanInputs } from './planned-page.ts';

/** A file of an item of which its page shows more than the text says. */
export interface Scan {
  /** Its address as the text has it. */
  readonly src: string;
  /** Loads its words. */
  readonly transcript?: Keyed<() => Transcript>;
  readonly pdf?: PdfView;
}

interface PdfView extends PdfFacts {
  /** The picture beside it. */
  readonly poster?: BodyPicture;
}

/** The scans of an item with their words, and its PDFs; undefined where it has none. */
export function scansOf(
  { id, attachments }: Pick<Item, 'id' | 'attachments'>,
  { archive, source }: PlanInputs,
): readonly Scan[] | undefined {
  const page = itemPath(id);
  const used = new Set<string>();
  const scans = attachments.flatMap((path): Scan | readonly Scan[] => {
    const file = archive.files.get(path);
    if (file === undefined) return [];
    const { transcript, pdf } = file;
    // A page and its PDF may have one file with their words.
    const isNew = transcript !== undefined && !used.has(transcript.path);
    if (transcript !== undefined) used.add(transcript.path);
    if (!isNew && pdf === undefined) return [];
    return {
      src: relativePath(page, encodePath(path)),
      ...(isNew && { transcript: new Keyed(() => source.loadTranscript(transcript), transcript.hash) }),
      ...(pdf && { pdf: { ...pdf, ...posterOf(path, page, attachments, archive) } }),
    };
  });
  return scans.length === 0 ? undefined : scans;
}

/** The words of an item's scans, as the search reads them: one paragraph a line. */
export function transcriptFiles(
  { attachments }: Pick<Item, 'attachments'>,
  { files }: Pick<Archive, 'files'>,
) {
  const found = attachments.flatMap((path) => files.get(path)?.transcript ?? []);
  return [...new Map(found.map((file) => [file.path, file])).values()];
}

/** Not where the text shows it anyway. */
function posterOf(
  path: string,
  page: string,
  attachments: readonly string[],
  archive: Pick<Archive, 'files' | 'pictures'>,
): Pick<PdfView, 'poster'> {
  const poster = archive.files.get(path)?.poster;
  if (poster === undefined || attachments.includes(poster)) return {};
  const [picture] = bodyPictures(page, [poster], archive) ?? [];
  return picture === undefined ? {} : { poster: picture };
}

/** What a body is shown with. */
export interface ScanWords {
  /** Of the text. */
  readonly language: string;
  readonly messages: Messages;
}

/**
 * Puts the words of each scan beside the figure that shows it, and after the text where none does; and type, size and
 * pages behind each link to a PDF, with its picture.
 *
 * @param html as a body is rendered: its text has no `<`, and its attributes neither `<` nor `>`
 */
export function withScans(html: string, scans: readonly Scan[] | undefined, words: ScanWords): string {
  if (scans === undefined) return html;
  const placed = new Set<Scan>();
  const bySrc = new Map(scans.map((scan) => [scan.src, scan]));
  const scanAt = (address: string) => bySrc.get(address.replaceAll('&#39;', "'").replace(/[?#].*$/s, ''));
  const withFacts = html.replace(
    /<a href="([^"]*)"[^>]*>(?:(?!<\/a>)[\s\S])*<\/a>/g,
    (link: string, href: string) => {
      const { pdf } = scanAt(href) ?? {};
      return pdf === undefined || link.includes('<img') ? link : `${link} ${pdfFacts(pdf, words)}`;
    },
  );
  const withWords = withFacts.replace(/<figure>([\s\S]*?)<\/figure>/g, (figure: string) => {
    const scan = [...figure.matchAll(/ (?:src|href)="([^"]*)"/g)]
      .map(([, address = '']) => scanAt(address))
      .find((each) => each?.transcript !== undefined && !placed.has(each));
    if (scan === undefined) return figure;
    placed.add(scan);
    return `<div class="scan">${figure}\n${transcriptHtml(scan, words)}</div>`;
  });
  const rest = scans.filter((scan) => !placed.has(scan)).map((scan) => scanHtml(scan, words));
  return withWords + rest.join('');
}

/** A scan that no figure of the text shows. */
function scanHtml(scan: Scan, words: ScanWords): string {
  const { src, pdf, transcript } = scan;
  const poster = pdf?.poster && posterHtml(src, pdf, pdf.poster, words);
  if (transcript === undefined) return poster === undefined ? '' : `${poster}\n`;
  return `<div class="scan">${poster ?? ''}${transcriptHtml(scan, words)}</div>\n`;
}

/** Its name is the caption, so its picture needs no other. */
function posterHtml(src: string, pdf: PdfView, poster: BodyPicture, words: ScanWords): string {
  const { src: shown, width, height } = poster.widths?.[0] ?? poster;
  const name = `<bdi>${escapeHtml(nameOf(src))}</bdi>`;
  return `<figure class="document"><a href="${escapeHtml(src)}"><img src="${escapeHtml(shown)}" alt="" width="${width}" height="${height}"><span>${name}</span></a><figcaption${siteAttributes(words)}>${factsOf(pdf, words)}</figcaption></figure>`;
}

/** Words of a longer text are folded up on narrow windows, in characters. */
const longTranscript = 600;

function transcriptHtml({ src, transcript, pdf }: Scan, words: ScanWords): string {
  if (transcript === undefined) return '';
  const { language, messages } = words;
  const { paragraphs, language: own = language } = transcript.value();
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const of = pdf === undefined ? '' : ` · <bdi>${escapeHtml(nameOf(src))}</bdi>`;
  const text = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>\n`).join('');
  const attributes = own === language ? '' : languageOf(own);
  return `<details class="transcript"${length > longTranscript ? ' data-open-wide' : ' open'}>
<summary${siteAttributes(words)}>${escapeHtml(messages.text('transcript'))}${of}</summary>
<div class="transcript-text" tabindex="0"${attributes}>
${text}</div>
</details>`;
}

function languageOf(language: string): string {
  return ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
}

function pdfFacts(pdf: PdfView, words: ScanWords): string {
  return `<span class="file-facts"${siteAttributes(words)}>(${factsOf(pdf, words)})</span>`;
}

/** `PDF, 2.4 MB, 8 pages`. */
function factsOf({ size, pages }: PdfView, { messages }: ScanWords): string {
  const facts = [
    'PDF',
    sizeText(size, messages),
    ...(pages === undefined ? [] : [messages.text('pageCount', { count: pages })]),
  ];
  return facts.map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`).join(' · ');
}

/** The words of the interface within a text of another language. */
function siteAttributes({ language, messages }: ScanWords): string {
  return language === messages.language ? '' : languageOf(messages.language);
}

function nameOf(src: string): string {
  const name = src.slice(src.lastIndexOf('/') + 1);
  return decodeURIComponent(name);
}
