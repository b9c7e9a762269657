import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { errorCode } from '../error-code.ts';
import { type Failure, failureOf, localReason, SilentHost } from './failure.ts';
import { isLocalHost, lookupPublic } from './local-network.ts';

export interface WebOptions {
  /** Names the program to the hosts. */
  readonly userAgent: string;
  /** Whether hosts of the local network may be asked. */
  readonly allowsLocal: boolean;
  /** In milliseconds, in which a host must say something. */
  readonly silence: number;
  /** In milliseconds, for the whole of an answer. */
  readonly time: number;
}

/** What an address answered at last. Whoever has it reads or destroys the message. */
export interface WebAnswer {
  readonly message: IncomingMessage;
  readonly status: number;
  /** After redirects. */
  readonly url: URL;
}

const maxRedirects = 5;

/**
 * Asks hosts of the web. By the `http` modules of Node.js and not by its `fetch`, which connects to whatever address a
 * host has when it is asked: these let it be checked. Each host is asked for one thing at a time.
 */
export class WebClient {
  readonly #options: WebOptions;
  readonly #accept: string;
  readonly #http = new HttpAgent({ keepAlive: true, maxSockets: 1 });
  readonly #https = new HttpsAgent({ keepAlive: true, maxSockets: 1 });

  /** @param accept the types that are asked for, as in the header */
  constructor(options: WebOptions, accept: string) {
    this.#options = options;
    this.#accept = accept;
  }

  /** Must be called at the end, or connections stay open. */
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  /**
   * Follows redirects to an answer, and reads it.
   *
   * @param read whatever it throws is taken for a failure of the connection
   */
  async ask<Result>(
    method: 'GET' | 'HEAD',
    address: string,
    read: (answer: WebAnswer) => Promise<Result | Failure>,
  ): Promise<Result | Failure> {
    const { time } = this.#options;
    const signal = AbortSignal.timeout(time);
    try {
      const answer = await this.#follow(method, new URL(address), signal);
      return 'reason' in answer ? answer : await read(answer);
    } catch (error) {
      if (signal.aborted) return { reason: `it took longer than ${Math.ceil(time / 1000)} s` };
      return failureOf(error);
    }
  }

  async #follow(method: string, start: URL, signal: AbortSignal): Promise<WebAnswer | Failure> {
    let url = start;
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
      const refusal = refusalOf(url, this.#options);
      if (refusal !== undefined) return refusal;
      const message = await this.#request(method, url, signal);
      const { statusCode: status = 0, headers } = message;
      const { location } = headers;
      if (status < 300 || status >= 400 || location === undefined) return { message, status, url };
      message.resume();
      if (!URL.canParse(location, url)) return { reason: 'it leads to an address that is none' };
      url = new URL(location, url);
    }
    return { reason: `it leads on more than ${maxRedirects} times` };
  }

  #request(method: string, url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const { userAgent, allowsLocal, silence } = this.#options;
    const isSecure = url.protocol === 'https:';
    const options = {
      method,
      agent: isSecure ? this.#https : this.#http,
      headers: { 'User-Agent': userAgent, Accept: this.#accept, 'Accept-Encoding': 'identity' },
      signal,
      timeout: silence,
      ...(!allowsLocal && { lookup: lookupPublic }),
    };
    return new Promise((resolve, reject) => {
      const request = (isSecure ? requestHttps : requestHttp)(url, options, resolve);
      request.on('timeout', () => request.destroy(new SilentHost()));
      request.on('error', (error) => {
        // The host closed a connection just as it was used again.
        if (request.reusedSocket && errorCode(error) === 'ECONNRESET')
          resolve(this.#request(method, url, signal));
        else reject(error);
      });
      request.end();
    });
  }
}

function refusalOf(url: URL, { allowsLocal }: WebOptions): Failure | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { reason: `it leads to a ${url.protocol} address` };
  if (url.username !== '' || url.password !== '') return { reason: 'its address has a password in it' };
  return allowsLocal || !isLocalHost(url.hostname) ? undefined : { reason: localReason };
}
