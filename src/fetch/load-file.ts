import { answerFailure, type Failure } from './failure.ts';
import { type WebAnswer, WebClient, type WebOptions } from './web-client.ts';

export interface LoadOptions extends WebOptions {
  /** In bytes. */
  readonly maxSize: number;
}

export interface LoadedFile {
  readonly bytes: Uint8Array;
  /** Where it was, after redirects. */
  readonly from: string;
}

export const defaultLimits = { silence: 20_000, time: 120_000, maxSize: 20_000_000 } as const;

/** Pictures that programs of any age can open, before newer ones. */
const acceptedTypes =
  'image/jpeg, image/png, image/gif, image/svg+xml;q=0.9, image/webp;q=0.8, image/avif;q=0.7, image/*;q=0.1';

/** Loads files from the web. */
export class FileLoader {
  readonly #maxSize: number;
  readonly #client: WebClient;

  constructor(options: LoadOptions) {
    this.#maxSize = options.maxSize;
    this.#client = new WebClient(options, acceptedTypes);
  }

  /** Must be called at the end, or connections stay open. */
  close(): void {
    this.#client.close();
  }

  load(address: string): Promise<LoadedFile | Failure> {
    return this.#client.ask('GET', address, (answer) => this.#read(answer));
  }

  async #read({ message, status, url }: WebAnswer): Promise<LoadedFile | Failure> {
    if (status !== 200) {
      message.destroy();
      return answerFailure(status);
    }
    const maxSize = this.#maxSize;
    const tooLarge = { reason: `it is larger than ${Math.floor(maxSize / 1_000_000)} MB` };
    const { 'content-encoding': encoding = 'identity', 'content-length': announced } = message.headers;
    if (encoding !== 'identity' || Number(announced) > maxSize) {
      message.destroy();
      return encoding === 'identity' ? tooLarge : { reason: 'the host sends it compressed only' };
    }
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of message as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > maxSize) {
        message.destroy();
        return tooLarge;
      }
      parts.push(part);
    }
    if (!message.complete) return { reason: 'the connection broke off' };
    return { bytes: Buffer.concat(parts), from: url.href };
  }
}
