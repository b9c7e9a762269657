import { expect, onTestFinished, test, vi } from 'vitest';
import { readTree } from '../regenerate/archive-on-disk.ts';
import { describeCase } from './describe-case.ts';

/** Dates at the edges of months, calendars and what computers count. */
describeCase(
  'far-and-edge-dates',
  {
    copy: {
      shown: {
        'year-1': '0001',
        'year-43': '1 July 0043',
        'year-100': '31 December 0100',
        gregory: '12 October 1582',
        britain: '10 September 1752',
        'no-leap': '1 March 1900',
        night: '30 June to 1 July 1928',
        'before-epoch': '30 December 1969',
        epoch: '1 January 1970',
        leap: '29 February 2000',
        samoa: '30 December 2011',
        about: 'about 29 February 2020',
        spring: '26 March 2023',
        turn: '31 December 2015 to 1 January 2016',
        end: '30 December 9999',
        lost: 'date unknown',
        all: '0001 to 9999',
      },
      days: ['2011-12-30', '2023-03-26'],
      future: ['all', 'end'],
    },
    shared: {
      shown: {
        'd-0001': '0001',
        'd-0044-03-15': '15 March 0044',
        'd-0099-12-31': '31 December 0099',
        'd-1582-10-10': '10 October 1582',
        'd-1752-09-05': '5 September 1752',
        'd-1900-02-28': '28 February 1900',
        'd-1931-03-31-to-1931-04-01': '31 March to 1 April 1931',
        'd-1969-12-31': '31 December 1969',
        'd-1970-01-01': '1 January 1970',
        'd-2000-02-29': '29 February 2000',
        'd-2011-12-30': '30 December 2011',
        'd-2024-02-29x': 'about 29 February 2024',
        'd-2024-03-31': '31 March 2024',
        'd-1999-12-31-to-2000-01-01': '31 December 1999 to 1 January 2000',
        'd-9999-12-31': '31 December 9999',
        'd-unknown': 'date unknown',
        'd-0001-to-9999': '0001 to 9999',
      },
      days: ['2011-12-30', '2024-03-31'],
      future: ['d-0001-to-9999', 'd-9999-12-31'],
    },
  },
  (build, { shown, days, future }) => {
    test('each date is shown as it is written', async () => {
      const site = await build();
      const dates = Object.keys(shown).map((id) => {
        const [, date = ''] = /<p class="meta">(.*?)<\/p>/.exec(site.article(id)) ?? [];
        return [id, date.replaceAll(/<[^>]+>/g, '')];
      });
      expect(Object.fromEntries(dates)).toEqual(shown);
    });

    test('only dates in the future are warned of, and the site is built', async () => {
      const site = await build();
      expect(site.isBuilt).toBe(true);
      expect(site.problems).toEqual(future.map((id) => `items/${id}.md:3 warning: date in the future`));
    });

    test('days that a time zone skips or cuts short are days like others', async () => {
      const site = await build();
      for (const day of days) {
        expect(site.main(`timeline/${day}.html`)).toContain('class="items"');
        expect(site.main(`timeline/${day.slice(0, 7)}.html`)).toContain(`href="${day}.html"`);
      }
    });

    test.each([
      ['Pacific/Apia', -780],
      ['America/Sao_Paulo', 180],
      ['Asia/Tehran', -210],
      ['UTC', 0],
    ])('in the time zone %s, every byte of the site is the same', async (zone, offset) => {
      const site = await build();
      vi.stubEnv('TZ', zone);
      onTestFinished(() => {
        vi.unstubAllEnvs();
      });
      expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(offset);
      // Loaded anew, since the program remembers how it writes a date.
      vi.resetModules();
      const { buildCase } = await import('./built-case.ts');
      const { folder } = await buildCase(site.content, `${site.folder}-${zone.replace('/', '-')}`);
      expect(readTree(folder)).toEqual(readTree(site.folder));
    });
  },
);
