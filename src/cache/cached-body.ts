import type { Body } from '../records/item.ts';

/** Reads the texts of a body, which stands in a file of the content folder. */
export type ReadTexts = (body: CachedBody) => Pick<Body, 'html' | 'text'>;

/**
 * A body that is known by the hash of its file, and whose texts are read only when they are asked for: few pages of a
 * site are drawn again when a file joins.
 *
 * Without private fields: Eleventy hands its data through proxies, which these do not get past.
 */
export class CachedBody implements Body {
  /** The file, in the content folder. */
  readonly file: string;
  /** The hash of the file. */
  readonly key: string;
  readonly attachments: readonly string[];
  readonly read: ReadTexts;
  texts: Pick<Body, 'html' | 'text'> | undefined;

  constructor(file: string, key: string, attachments: readonly string[], read: ReadTexts) {
    this.file = file;
    this.key = key;
    this.attachments = attachments;
    this.read = read;
  }

  get html(): string {
    this.texts ??= this.read(this);
    return this.texts.html;
  }

  get text(): string {
    this.texts ??= this.read(this);
    return this.texts.text;
  }
}
