import { nearestDay } from '../html/days-of-year.ts';
import type { LanguageAttributes } from '../html/language.ts';
import { element } from './element.ts';
import { loadFile } from './load-file.ts';
import { messages } from './messages.ts';

/** Path of the item, its title, its date as text, and the language of the title. */
type OnThisDayEntry = readonly [path: string, title: string, date: string, language: LanguageAttributes];

/** How many days before or after today's still count. */
const reach = 7;
const shown = 3;

/** Shows items of earlier years from today's day, or one of the nearest, on the front page. */
async function showOnThisDay(section: HTMLElement): Promise<void> {
  const now = new Date();
  const today = `${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  const day = nearestDay(section.dataset['onThisDay'] ?? '', today, reach);
  if (day === undefined) return;
  // Only the build writes these files, together with this page.
  const entries = (await loadFile(`on-this-day/${day}.js`)) as readonly OnThisDayEntry[];
  const heading = section.querySelector('h2');
  if (heading !== null && day !== today) heading.textContent = messages.text('aroundThisDay');
  // What is on the page already is not repeated.
  const items = entries
    .filter(([path]) => document.querySelector(`a[href="${path}"]`) === null)
    .slice(0, shown)
    .map(([path, title, date, language]) =>
      element(
        'li',
        {},
        element('p', { className: 'items-when' }, date),
        element('h3', { className: 'items-title', ...language }, element('a', { href: path }, title)),
      ),
    );
  if (items.length === 0) return;
  section.append(element('ol', { className: 'items' }, ...items));
  section.hidden = false;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const section = document.querySelector('[data-on-this-day]');
// Without the file the page is as it was.
if (section instanceof HTMLElement) showOnThisDay(section).catch(() => {});
