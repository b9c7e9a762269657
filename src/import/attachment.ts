/** A file that belongs to a record, and is copied beside its item. */
export interface ForeignAttachment {
  /** As its source calls it, with its ending where it has one. */
  readonly name: string;
  readonly content: Uint8Array | LocalFile;
  /** Where the item has it: in its text, at `address`; above the text, or below it. */
  readonly place: 'in text' | 'above' | 'below';
  /** What stands for it in the text until it has a name in the archive: see `attachmentAddress`. */
  readonly address: string;
  /** The field that names it, with what it says: it stays a field of the archive's own where the file cannot be copied. */
  readonly namedBy?: { readonly field: string; readonly text: string };
}

/** A file on this computer, in the folder of the source. */
export interface LocalFile {
  /** Without symbolic links in it. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds. */
  readonly mtime: number;
}

/** A file that a record names and that is not copied. */
export interface UnusedFile {
  readonly name: string;
  /** One line, lower case, no full stop. */
  readonly reason: string;
}

/** An address that no other text can have, and that a converter of HTML keeps: nothing is at hosts in `.invalid`. */
export function attachmentAddress(number: number): string {
  return `https://attachments.clipfile.invalid/${number}`;
}

/** A text with other addresses in the place of those of attachments. */
export function withAddresses(text: string, addresses: ReadonlyMap<string, string>): string {
  if (addresses.size === 0) return text;
  return text.replace(address, (found) => addresses.get(found) ?? found);
}

/** A text that shows no attachments. */
export function withoutAddresses(text: string): string {
  return text.replace(address, '');
}

/** The addresses of attachments in a text. */
export function addressesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(address));
}

const address = /https:\/\/attachments\.clipfile\.invalid\/\d+/g;
