import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from '../html/html.ts';

/**
 * Shows on every served page why the last build failed. The notice is inserted into the response; the files on disk
 * stay unchanged. Its style sheet is a separate file because the pages' security policy forbids inline styles.
 */
export class FailureNotice {
  /** Why the last build failed; empty when it succeeded. */
  text = '';

  /** Middleware for the development server. */
  readonly middleware = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (request.url === stylePath) {
      response.setHeader('Content-Type', 'text/css; charset=utf-8');
      response.end(Buffer.from(style));
      return;
    }
    const { text } = this;
    if (text !== '') {
      const end = response.end.bind(response);
      // The server passes pages as strings, and all other files as bytes.
      response.end = (page?: unknown) => (typeof page === 'string' ? end(withNotice(page, text)) : end(page));
    }
    next();
  };
}

function withNotice(page: string, text: string): string {
  const notice = html`<link rel="stylesheet" href="${stylePath}">
<aside class="clipfile-notice" role="alert"><h2>Build failed: showing the last good version</h2>
<pre tabindex="0">${text}</pre>
</aside>
`;
  return page.replace('</body>', () => `${notice.text}</body>`);
}

const stylePath = '/.clipfile-notice.css';

const style = `.clipfile-notice {
  position: fixed; inset: auto 0 0; z-index: 10; max-height: 50vh; overflow: auto; box-sizing: border-box;
  padding: 1rem 1.25rem; background: #fff4f2; color: #2b0f0a; border-top: 4px solid #a3220f;
}
.clipfile-notice h2 { margin: 0 0 0.5rem; font: bold 1rem/1.3 system-ui, sans-serif; color: inherit; }
.clipfile-notice pre { margin: 0; white-space: pre-wrap; font: 0.875rem/1.5 ui-monospace, monospace; background: none; color: inherit; }
@media print { .clipfile-notice { display: none; } }
`;
