import { checkPicture } from '../../read/check-picture.ts';
import { addressesIn, attachmentAddress, type ForeignAttachment, type UnusedFile } from '../attachment.ts';
import { bytesHash } from '../front-hashes.ts';
import { percentDecoded } from '../percent-decoded.ts';

/** A picture that is part of a page or a message. */
export interface FoundPicture {
  readonly name: string;
  /** Or why there are none. */
  readonly bytes: Uint8Array | { readonly reason: string };
}

/** Collects the pictures that a page or a message has in it, and gives them addresses by which its text can name them. */
export class EmbeddedPictures {
  /** Pictures that the page names and that cannot be copied. */
  readonly unused: UnusedFile[] = [];
  readonly #addresses = new Map<string, string>();
  readonly #byHash = new Map<string, ForeignAttachment>();

  /**
   * The address of a picture for the text; empty where it cannot be shown.
   *
   * @param key tells it from others: the same key is the same picture
   */
  addressOf(key: string, find: () => FoundPicture): string {
    const known = this.#addresses.get(key);
    if (known !== undefined) return known;
    const address = this.#add(find());
    this.#addresses.set(key, address);
    return address;
  }

  /** How many addresses are taken. */
  get count(): number {
    return this.#byHash.size;
  }

  /** Those that a text has, in their order of numbers. */
  in(text: string): readonly ForeignAttachment[] {
    const shown = addressesIn(text);
    return [...this.#byHash.values()].filter(({ address }) => shown.has(address));
  }

  #add({ name, bytes }: FoundPicture): string {
    if (!(bytes instanceof Uint8Array)) {
      this.unused.push({ name, reason: bytes.reason });
      return '';
    }
    const checked = checkPicture(bytes);
    if ('reason' in checked) {
      // What keeps a place free for a picture, or counts readers, is nothing to tell.
      if (!isPlaceholder(bytes, checked.reason)) this.unused.push({ name, reason: checked.reason });
      return '';
    }
    const hash = bytesHash(bytes);
    const known = this.#byHash.get(hash);
    if (known !== undefined) return known.address;
    const address = attachmentAddress(this.#byHash.size);
    this.#byHash.set(hash, { name, content: bytes, place: 'in text', address });
    return address;
  }
}

function isPlaceholder(bytes: Uint8Array, reason: string): boolean {
  return bytes.length < 1000 && / pixels, by which /.test(reason);
}

/** The bytes of a `data:` address; undefined where it is none. */
export function dataBytes(address: string): Uint8Array | undefined {
  const [, type, data] = /^\s*data:([^,]{0,200}),(.*)$/is.exec(address) ?? [];
  if (type === undefined || data === undefined) return undefined;
  if (/;\s*base64\s*$/i.test(type)) return Buffer.from(percentDecoded(data), 'base64');
  return Buffer.from(percentDecoded(data), 'utf8');
}
