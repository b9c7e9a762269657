import { get as getHttp, Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { get as getHttps, Agent as HttpsAgent } from 'node:https';
import { errorCode } from '../error-code.ts';
import { isLocalHost, LocalAddressError, lookupPublic } from './local-network.ts';

export interface LoadOptions {
  /** Names the program to the hosts. */
  readonly userAgent: string;
  /** Whether hosts of the local network may be asked. */
  readonly allowsLocal: boolean;
  /** In milliseconds, in which a host must say something. */
  readonly silence: number;
  /** In milliseconds, for the whole file. */
  readonly time: number;
  /** In bytes. */
  readonly maxSize: number;
}

export interface LoadedFile {
  readonly bytes: Uint8Array;
  /** Where it was, after redirects. */
  readonly from: string;
}

/** Why a file was not loaded. */
export interface Failure {
  /** One line, lower case, no full stop. */
  readonly reason: string;
  /** Whether it says something about the whole host. */
  readonly isOfHost?: 'does not answer' | 'wants a pause';
}

export const defaultLimits = { silence: 20_000, time: 120_000, maxSize: 20_000_000 } as const;

const maxRedirects = 5;

/**
 * Loads files from the web. By the `http` modules of Node.js and not by its `fetch`, which connects to whatever address a
 * host has when it is asked: these let it be checked. Each host is asked for one file at a time.
 */
export class FileLoader {
  readonly #options: LoadOptions;
  readonly #http = new HttpAgent({ keepAlive: true, maxSockets: 1 });
  readonly #https = new HttpsAgent({ keepAlive: true, maxSockets: 1 });

  constructor(options: LoadOptions) {
    this.#options = options;
  }

  /** Must be called at the end, or connections stay open. */
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  async load(address: string): Promise<LoadedFile | Failure> {
    const { time } = this.#options;
    const signal = AbortSignal.timeout(time);
    try {
      return await this.#follow(new URL(address), signal);
    } catch (error) {
      if (signal.aborted) return { reason: `it took longer than ${Math.ceil(time / 1000)} s` };
      return failureOf(error);
    }
  }

  async #follow(start: URL, signal: AbortSignal): Promise<LoadedFile | Failure> {
    let url = start;
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const refusal = refusalOf(url, this.#options);
      if (refusal !== undefined) return refusal;
      const answer = await this.#ask(url, signal);
      const { statusCode = 0, headers } = answer;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        answer.resume();
        if (!URL.canParse(headers.location, url)) return { reason: 'it leads to an address that is none' };
        url = new URL(headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        answer.destroy();
        return answerFailure(statusCode);
      }
      return await this.#read(answer, url);
    }
    return { reason: `it leads on more than ${maxRedirects} times` };
  }

  #ask(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const { userAgent, allowsLocal, silence } = this.#options;
    const isSecure = url.protocol === 'https:';
    const options = {
      agent: isSecure ? this.#https : this.#http,
      headers: { 'User-Agent': userAgent, Accept: acceptedTypes, 'Accept-Encoding': 'identity' },
      signal,
      timeout: silence,
      ...(!allowsLocal && { lookup: lookupPublic }),
    };
    return new Promise((resolve, reject) => {
      const request = (isSecure ? getHttps : getHttp)(url, options, resolve);
      request.on('timeout', () => request.destroy(new SilentHost()));
      request.on('error', (error) => {
        // The host closed a connection just as it was used again.
        if (request.reusedSocket && errorCode(error) === 'ECONNRESET') resolve(this.#ask(url, signal));
        else reject(error);
      });
    });
  }

  async #read(answer: IncomingMessage, url: URL): Promise<LoadedFile | Failure> {
    const { maxSize } = this.#options;
    const tooLarge = { reason: `it is larger than ${Math.floor(maxSize / 1_000_000)} MB` };
    const { 'content-encoding': encoding = 'identity', 'content-length': announced } = answer.headers;
    if (encoding !== 'identity' || Number(announced) > maxSize) {
      answer.destroy();
      return encoding === 'identity' ? tooLarge : { reason: 'the host sends it compressed only' };
    }
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of answer as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > maxSize) {
        answer.destroy();
        return tooLarge;
      }
      parts.push(part);
    }
    if (!answer.complete) return { reason: 'the connection broke off' };
    return { bytes: Buffer.concat(parts), from: url.href };
  }
}

/** Pictures that programs of any age can open, before newer ones. */
const acceptedTypes =
  'image/jpeg, image/png, image/gif, image/svg+xml;q=0.9, image/webp;q=0.8, image/avif;q=0.7, image/*;q=0.1';

class SilentHost extends Error {}

function refusalOf(url: URL, { allowsLocal }: LoadOptions): Failure | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { reason: `it leads to a ${url.protocol} address` };
  if (url.username !== '' || url.password !== '') return { reason: 'its address has a password in it' };
  return allowsLocal || !isLocalHost(url.hostname) ? undefined : { reason: localReason };
}

const localReason = 'it is on this computer or in the local network';

function answerFailure(status: number): Failure {
  if (status === 404 || status === 410) return { reason: `it is no longer there (${status})` };
  if (status === 429 || status === 503) {
    return { reason: `the host asks to come back later (${status})`, isOfHost: 'wants a pause' };
  }
  return { reason: `the host does not give it (${status})` };
}

function failureOf(error: unknown): Failure {
  if (error instanceof LocalAddressError) return { reason: localReason };
  if (error instanceof SilentHost) return { reason: 'the host does not answer', isOfHost: 'does not answer' };
  const code = errorCode(error) ?? '';
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) {
    return { reason: 'there is no host of this name', isOfHost: 'does not answer' };
  }
  if (/^(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code)) {
    return { reason: 'the host does not answer', isOfHost: 'does not answer' };
  }
  if (/CERT|TLS|SSL|SIGNATURE/.test(code))
    return { reason: `the certificate of the host is not valid (${code})` };
  return { reason: `the connection broke off${code === '' ? '' : ` (${code})`}` };
}
