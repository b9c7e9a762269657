import { element } from '../element.ts';
import { messages } from '../messages.ts';

/** A window within the page, which is removed when it is closed. */
export interface Panel {
  readonly heading: HTMLElement;
  readonly body: HTMLElement;
}

/** @param within what the styles of the archive keep to */
export function openPanel(within: HTMLElement, title: string): Panel {
  const heading = element('h2', {}, title);
  heading.id = 'panel-heading';
  const body = element('div', {});
  const close = element('button', { type: 'button' }, messages.text('close'));
  const dialog = element('dialog', { className: 'panel' }, element('div', {}, heading, body, close));
  dialog.setAttribute('aria-labelledby', heading.id);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    // Only its backdrop is outside of its content.
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  within.append(dialog);
  dialog.showModal();
  return { heading, body };
}
