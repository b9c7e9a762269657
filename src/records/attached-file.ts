/** What the page of an item shows of a file beyond the file. */
export interface AttachedFile {
  /** Of a PDF. */
  readonly pdf?: PdfFacts;
  /** The file beside it with the words that can be read in it. */
  readonly transcript?: TranscriptFile;
  /** Of a PDF, the picture beside it that shows it, as a path in the content folder. */
  readonly poster?: string;
}

export interface PdfFacts {
  /** In bytes. */
  readonly size: number;
  /** Left out where it does not say it in a way that can be read. */
  readonly pages?: number;
}

/** A file with the words of a scan. Its text is a `Transcript`, read apart. */
export interface TranscriptFile {
  /** In the content folder. */
  readonly path: string;
  /** Of its bytes: equal hashes mean equal texts. */
  readonly hash: string;
  /** In characters, of its text. */
  readonly length: number;
}

/** The words of a scan. */
export interface Transcript {
  /** Each on one line, in the order in which they are read. */
  readonly paragraphs: readonly string[];
  /** A BCP 47 tag, where the file names its language. */
  readonly language?: string;
}
