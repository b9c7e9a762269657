/**
 * Loads the viewer when a reader first opens a picture. It then handles the click; where it does not load, the link
 * leads to the picture, as it does without scripts.
 */
const thisScript = document.currentScript;
if (thisScript instanceof HTMLScriptElement) document.addEventListener('click', load);

function load(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a[data-picture]');
  if (!(link instanceof HTMLElement) || !(thisScript instanceof HTMLScriptElement)) return;
  // In a new tab or window, as the reader wants it.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  document.removeEventListener('click', load);
  const again = () => link.click();
  document.head.append(
    Object.assign(document.createElement('script'), {
      src: new URL('viewer.js', thisScript.src).href,
      onload: again,
      onerror: again,
    }),
  );
}
