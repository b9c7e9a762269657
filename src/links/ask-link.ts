import { answerFailure, type Failure } from '../fetch/failure.ts';
import type { WebAnswer, WebClient } from '../fetch/web-client.ts';
import type { LinkAnswer } from './link-answer.ts';

type Method = 'GET' | 'HEAD';

/** What is asked for: pages, but whatever the original is will do. */
export const acceptedTypes = 'text/html, application/xhtml+xml, */*;q=0.8';

/**
 * Asks whether an address still gives something, without loading it. Many hosts answer such a question wrongly, so where
 * the answer is an error, the thing itself is asked for, and left after the first line of the answer.
 *
 * @returns a failure where that says something about the host as a whole
 */
export async function askLink(client: WebClient, address: string): Promise<LinkAnswer | Failure> {
  const ask = (method: Method) =>
    client.ask(method, address, async (answer) => answerOf(method, address, answer));
  const headers = await ask('HEAD');
  if ('state' in headers) return headers;
  if (headers.isOfHost === 'wants a pause') return headers;
  // There is nobody to ask again.
  if (headers.status === undefined && headers.isOfHost !== undefined) return headers;
  return await ask('GET');
}

function answerOf(
  method: Method,
  address: string,
  { message, status, url }: WebAnswer,
): LinkAnswer | Failure {
  // The connection is used again, unless something comes that nobody wants.
  if (method === 'HEAD') message.resume();
  else message.destroy();
  if (status >= 300) return answerFailure(status);
  const from = new URL(address);
  if (isSamePlace(from, url)) return { state: 'there', status };
  const isFrontPage = url.pathname === '/' && url.search === '' && from.pathname.length > 1;
  return { state: isFrontPage ? 'front page' : 'moved', status, to: url.href };
}

/** Whether two addresses differ only in what hosts change for all of their pages. */
function isSamePlace(a: URL, b: URL): boolean {
  return placeOf(a) === placeOf(b);
}

function placeOf({ host, pathname, search }: URL): string {
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

/** What a failure says about the address itself. */
export function answerOfFailure({ reason, status, isOfHost }: Failure): LinkAnswer {
  const isGone = status === 404 || status === 410 || isOfHost === 'is unknown';
  return { state: isGone ? 'gone' : 'unclear', ...(status !== undefined && { status }), reason };
}
