import { expect, test } from 'vitest';
import { navigationView } from '../../src/pages/navigation.ts';
import type { NavLink } from '../../src/pages/page-model.ts';
import type { Content } from '../../src/records/content.ts';
import type { OwnPage } from '../../src/records/own-page.ts';
import { item } from '../archive/records.ts';
import { planningOf } from './planned-pages.ts';

function ownPage(id: string, fields: Partial<OwnPage> = {}): OwnPage {
  return {
    id,
    title: `The ${id}`,
    description: '',
    body: { html: '', text: '' },
    attachments: [],
    ...fields,
  };
}

function navigationOf(records: Partial<Content>) {
  const { nav, footer } = navigationView(planningOf(records).archive);
  return { nav: nav.map(inWords), footer: footer.map(inWords) };
}

/** `timeline.html`, or `label > pages/visit.html`. */
function inWords({ path, address, label, language }: NavLink): string {
  const target = path ?? address;
  return label === undefined ? target : `${label}${language ? ` (${language})` : ''} > ${target}`;
}

test('without a choice, pages that ask for it are on top and the others at the foot, in their order', () => {
  const ownPages = [
    ownPage('imprint'),
    ownPage('history', { nav: true }),
    ownPage('visit', { nav: true, order: 1 }),
    ownPage('methods', { order: 2, language: 'fr' }),
  ];
  expect(navigationOf({ ownPages })).toEqual({
    nav: [
      'timeline.html',
      'topics.html',
      'actors.html',
      'The visit > pages/visit.html',
      'The history > pages/history.html',
      'about.html',
    ],
    footer: ['The methods (fr) > pages/methods.html', 'The imprint > pages/imprint.html'],
  });
});

test('the owner’s choice replaces that, and what the archive is too small for is left out', () => {
  const navigation = {
    nav: [
      { page: 'sources' },
      { page: 'map' },
      { page: 'timeline', label: '"Days"' },
      { ownPage: 'visit', label: 'Come' },
    ],
    footer: [
      { address: 'https://example.org/', label: 'Museum' },
      { path: 'a plan.pdf', label: 'Plan' },
    ],
  } as const;
  const ownPages = [ownPage('imprint'), ownPage('visit')];
  expect(navigationOf({ ownPages, navigation, items: [item('a', '1931')] })).toEqual({
    nav: ['“Days” > timeline.html', 'Come > pages/visit.html'],
    footer: ['Museum > https://example.org/', 'Plan > a%20plan.pdf'],
  });
});

test('a page that is in neither list is in the footer only where the owner chose no footer', () => {
  const ownPages = [ownPage('imprint', { nav: true })];
  expect(navigationOf({ ownPages, navigation: { nav: [{ page: 'home' }] } })).toEqual({
    nav: ['index.html'],
    footer: ['The imprint > pages/imprint.html'],
  });
  expect(navigationOf({ ownPages, navigation: { nav: [], footer: [] } })).toEqual({ nav: [], footer: [] });
});
