import { element } from '../element.ts';
import { svgElement } from '../svg-element.ts';

/** The signs on the buttons, on a field of 24 by 24. */
const signs = {
  minus: 'M5 12h14',
  plus: 'M5 12h14M12 5v14',
  whole: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

/**
 * A button with a sign and a name, or, where nothing is to be done, a link that saves what it leads to.
 *
 * @param name for screen readers and for who points at it
 */
export function tool(
  sign: keyof typeof signs,
  name: string,
  act?: () => void,
): HTMLButtonElement | HTMLAnchorElement {
  const icon = svgElement('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  icon.append(svgElement('path', { d: signs[sign] }));
  const tool = act === undefined ? element('a', {}, icon) : element('button', { type: 'button' }, icon);
  tool.className = `viewer-tool viewer-${sign}`;
  tool.title = name;
  tool.setAttribute('aria-label', name);
  if (tool instanceof HTMLAnchorElement) tool.download = '';
  else {
    tool.addEventListener('click', () => {
      if (tool.getAttribute('aria-disabled') !== 'true') act?.();
    });
  }
  return tool;
}
