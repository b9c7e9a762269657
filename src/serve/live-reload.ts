import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { html } from '../html/html.ts';
import { ownFolder } from './own-folder.ts';

/**
 * Makes open pages reload after a build, by server-sent events. Each page carries the id of the build that it is from
 * and sends it when it connects. A page that missed a build, because it was hidden or the server was started again, is
 * told at once.
 */
export class LiveReload {
  readonly #session: string;
  readonly #connections = new Set<ServerResponse>();
  #builds = 0;

  /** @param kind of pages, in whose ids it comes first; the kinds reload apart from each other */
  constructor(kind = 'page') {
    this.#session = `${kind}-${randomBytes(6).toString('hex')}`;
  }

  /** Loads the script that reloads the page. To be inserted into each page. */
  get tag(): string {
    return html`<script src="${reloadScriptPath}?build=${this.#build}"></script>\n`.text;
  }

  get #build(): string {
    return `${this.#session}-${this.#builds}`;
  }

  /** Answers a page that asks for events and keeps the connection open. */
  connect(build: string | null, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    if (build !== this.#build) {
      response.end(reloadEvent);
      return;
    }
    response.flushHeaders();
    this.#connections.add(response);
    response.once('close', () => this.#connections.delete(response));
  }

  /** Makes all open pages reload. */
  reload(): void {
    this.#builds++;
    for (const response of this.#connections) response.end(reloadEvent);
    this.#connections.clear();
  }
}

export const reloadScriptPath = `${ownFolder}reload.js`;
export const reloadEventsPath = `${ownFolder}events`;

const reloadEvent = 'event: reload\ndata: new build\n\n';

/**
 * Hidden pages are not connected: browsers open at most six connections to one server, for all tabs together. A browser
 * reconnects by itself after most errors, and gives up after some, such as a refused connection.
 */
export const reloadScript = `'use strict';
{
  const build = new URL(document.currentScript.src).searchParams.get('build');
  let events;
  const connect = () => {
    events?.close();
    events = undefined;
    if (document.visibilityState === 'hidden') return;
    const opened = new EventSource('${reloadEventsPath}?build=' + build);
    events = opened;
    opened.addEventListener('reload', () => {
      opened.close();
      location.reload();
    });
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED && events === opened) setTimeout(connect, 1000);
    });
  };
  document.addEventListener('visibilitychange', connect);
  window.addEventListener('pageshow', (event) => event.persisted && connect());
  connect();
}
`;
