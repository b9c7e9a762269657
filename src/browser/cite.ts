import type { Citation } from '../citations/citation.ts';
import { toBibtex } from '../citations/to-bibtex.ts';
import { toRis } from '../citations/to-ris.ts';
import { copyText } from './copy-text.ts';
import { element } from './element.ts';
import { messages } from './messages.ts';

/** Completes the ways to cite an item: buttons that copy, and the formats that follow from the one in the page. */
const cite = document.querySelector('[data-cite]');
const status = element('p', { className: 'visually-hidden' });
status.setAttribute('role', 'status');
cite?.append(status);

for (const name of cite?.querySelectorAll('dt') ?? []) {
  const shown = name.nextElementSibling;
  if (!(shown instanceof HTMLElement)) continue;
  const file = shown.querySelector('a');
  if (file === null) shown.after(copyButton(name.textContent ?? '', shown));
  else shown.prepend(...otherFormats(file));
}

function copyButton(style: string, shown: HTMLElement): HTMLElement {
  const button = element('button', { type: 'button' }, messages.text('citeCopy'));
  button.setAttribute('aria-label', messages.text('copyStyle', { style }));
  button.addEventListener('click', async () => {
    const isCopied = await copyText(shown);
    status.classList.toggle('visually-hidden', isCopied);
    status.textContent = messages.text(isCopied ? 'copiedStyle' : 'selectedStyle', { style });
    if (!isCopied) return;
    button.textContent = messages.text('citeCopied');
    setTimeout(() => {
      button.textContent = messages.text('citeCopy');
    }, 2000);
  });
  return element('dd', {}, button);
}

/** The file of CSL-JSON stands in its link. */
function otherFormats(file: HTMLAnchorElement): readonly Node[] {
  const citations: readonly Citation[] = JSON.parse(decodeURIComponent(file.href.replace(/^[^,]*,/, '')));
  const formats = [
    ['RIS', '.ris', 'application/x-research-info-systems', toRis(citations)],
    ['BibTeX', '.bib', 'application/x-bibtex', toBibtex(citations)],
  ] as const;
  return formats.map(([name, ending, type, text]) => {
    const href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
    const link = element('a', { href }, name);
    link.download = file.download.replace(/\.json$/, ending);
    return link;
  });
}
