/**
 * Copies the text of an element, with its italics. Where the browser has no clipboard for the page, as on a host without
 * encryption, the text is selected and copied as readers do it.
 *
 * @returns whether it was copied; otherwise it is selected
 */
export async function copyText(shown: HTMLElement): Promise<boolean> {
  const text = shown.textContent ?? '';
  try {
    const html = new Blob([shown.innerHTML], { type: 'text/html' });
    const plain = new Blob([text], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
    return true;
  } catch {
    const selection = getSelection();
    selection?.selectAllChildren(shown);
    const isCopied = copySelection();
    if (isCopied) selection?.removeAllRanges();
    return isCopied;
  }
}

/** The older way, which no standard has any more and every browser. */
function copySelection(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
