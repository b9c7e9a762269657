import { html } from '../html/html.ts';
import { ownFolder } from './own-folder.ts';

/**
 * What a served page shows when the last build failed. It is inserted into the response; the files on disk stay
 * unchanged. Its style sheet is a separate file because the pages' security policy forbids inline styles.
 *
 * @param reason why the build failed
 */
export function failureNotice(reason: string): string {
  return html`<link rel="stylesheet" href="${failureStylePath}">
<aside class="clipfile-notice" role="alert"><h2>Build failed: showing the last good version</h2>
<pre tabindex="0">${reason}</pre>
</aside>
`.text;
}

export const failureStylePath = `${ownFolder}notice.css`;

export const failureStyle = `.clipfile-notice {
  position: fixed; inset: auto 0 0; z-index: 10; max-height: 50vh; overflow: auto; box-sizing: border-box;
  padding: 1rem 1.25rem; background: #fff4f2; color: #2b0f0a; border-top: 4px solid #a3220f;
}
.clipfile-notice h2 { margin: 0 0 0.5rem; font: bold 1rem/1.3 system-ui, sans-serif; color: inherit; }
.clipfile-notice pre { margin: 0; white-space: pre-wrap; font: 0.875rem/1.5 ui-monospace, monospace; background: none; color: inherit; }
@media print { .clipfile-notice { display: none; } }
`;
