import { element } from './element.ts';
import { messages } from './messages.ts';
import { picturesOnPage } from './viewer/picture.ts';
import { createStage } from './viewer/stage.ts';
import { tool } from './viewer/tool.ts';

/** Shows the pictures of a page in all of the window, as large as a reader wants. */
const percent = new Intl.NumberFormat(messages.locale, { style: 'percent' });
/** How much larger one step makes a picture, and what part of the window an arrow key moves it. */
const step = 1.5;
const stride = 0.2;

const stage = createStage({
  onChange: tell,
  onSwipe: (x) => showNext(x < 0 === isLeftToRight() ? 1 : -1),
  onOutside: () => dialog.close(),
});
const zoomOut = tool('minus', messages.text('zoomOut'), () => stage.zoomBy(1 / step));
const zoomIn = tool('plus', messages.text('zoomIn'), () => stage.zoomBy(step));
const whole = tool('whole', messages.text('wholePicture'), () => stage.showWhole());
const previous = tool('previous', messages.text('previousPicture'), () => showNext(-1));
const next = tool('next', messages.text('nextPicture'), () => showNext(1));
const close = tool('close', messages.text('closePicture'), () => dialog.close());
const download = tool('download', messages.text('downloadOriginal'));
const size = element('p', { className: 'viewer-size' });
const count = element('p', { className: 'viewer-count' });
const caption = element('p', { className: 'viewer-caption' });
/** Says what has changed to those who do not see it. */
const status = element('p', { className: 'visually-hidden' });
status.setAttribute('role', 'status');
const dialog = element(
  'dialog',
  { className: 'viewer' },
  element(
    'div',
    { className: 'viewer-bar' },
    count,
    element('div', { className: 'viewer-tools' }, zoomOut, size, zoomIn, whole, download, close),
  ),
  stage.element,
  previous,
  next,
  caption,
  status,
);
zoomIn.autofocus = true;

let pictures = picturesOnPage();
let current = 0;
let opener: HTMLElement | undefined;

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element && event.target.closest('a[data-picture]');
  pictures = picturesOnPage();
  const found = pictures.findIndex((each) => each.link === link);
  if (!(link instanceof HTMLElement) || found < 0) return;
  event.preventDefault();
  opener = link;
  // The styles of an archive within another site end where the archive does.
  (link.closest('.clipfile') ?? document.body).append(dialog);
  dialog.showModal();
  show(found);
});

dialog.addEventListener('close', () => {
  dialog.remove();
  opener?.focus({ preventScroll: true });
});
addEventListener('resize', () => {
  if (dialog.open) stage.resize();
});

dialog.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = actionOf(event.key);
  if (act === undefined) return;
  event.preventDefault();
  act();
});

function actionOf(key: string): (() => void) | undefined {
  switch (key) {
    case '+':
    case '=':
      return () => stage.zoomBy(step);
    case '-':
    case '_':
      return () => stage.zoomBy(1 / step);
    case '0':
      return () => stage.showWhole();
    case 'PageUp':
      return () => showNext(-1);
    case 'PageDown':
      return () => showNext(1);
    case 'ArrowLeft':
      return () => (stage.isWhole() ? showNext(isLeftToRight() ? -1 : 1) : stage.panBy(stride, 0));
    case 'ArrowRight':
      return () => (stage.isWhole() ? showNext(isLeftToRight() ? 1 : -1) : stage.panBy(-stride, 0));
    case 'ArrowUp':
      return () => stage.panBy(0, stride);
    case 'ArrowDown':
      return () => stage.panBy(0, -stride);
    default:
      return undefined;
  }
}

function show(index: number): void {
  const picture = pictures[index];
  if (picture === undefined) return;
  current = index;
  const { link, alt, language, direction } = picture;
  caption.textContent = picture.caption;
  caption.lang = language;
  caption.dir = direction;
  dialog.setAttribute('aria-label', alt || picture.caption || messages.text('wholePicture'));
  download.setAttribute('href', link.href);
  const total = pictures.length;
  count.textContent = total < 2 ? '' : messages.text('pictureOf', { number: index + 1, total });
  for (const [button, isThere] of [
    [previous, index > 0],
    [next, index < total - 1],
  ] as const) {
    button.hidden = total < 2;
    button.setAttribute('aria-disabled', String(!isThere));
  }
  stage.show(picture);
  status.textContent = [count.textContent, alt].filter(Boolean).join(': ');
}

function showNext(by: 1 | -1): void {
  show(current + by);
}

function tell(): void {
  const shown = percent.format(stage.scale());
  if (size.textContent === shown) return;
  size.textContent = shown;
  status.textContent = shown;
  zoomOut.setAttribute('aria-disabled', String(stage.isWhole()));
}

function isLeftToRight(): boolean {
  return getComputedStyle(dialog).direction === 'ltr';
}
