import type { KindsOfProblem } from './kind-of-problem.ts';

const dateForms = 'Write dates as 2024, 2024-12 or 2024-12-18, and two of them as 2024-12-10/2024-12-20.';

/** Of dates. */
export const dateKinds: KindsOfProblem = {
  'unreadable date': {
    says: '{n} dates in {where} cannot be read',
    remedy: `${dateForms} Write unknown where there is none.`,
    foreign: true,
  },
  'impossible date': {
    says: '{n} dates in {where} are not in the calendar',
    remedy: 'Correct them, or write as much as is certain: 2023-02 or 2023.',
  },
  'date with a time of day': {
    says: '{n} dates in {where} have a time of day',
    remedy: `Write only the day: 2024-12-18.`,
    foreign: true,
  },
  'date with a time zone': {
    says: '{n} dates in {where} have a time zone',
    remedy: `Write only the day: 2024-12-18.`,
    foreign: true,
  },
  'date with two digits for the year': {
    says: '{n} dates in {where} have two digits for the year',
    remedy: `Write the whole year first, then month and day: 1992-01-31.`,
    foreign: true,
  },
  'open interval': {
    says: '{n} intervals in {where} lack an end',
    remedy: 'Write 1931/.. where the last date is not known, and ../1931 where the first is not.',
  },
  'two years or a part of one': {
    says: '{n} dates in {where} may mean two years or a part of one',
    remedy: 'Write 1921/1922 for two years, and the months of a part of a year: 1921-06/1921-08.',
  },
  'interval ends before it starts': {
    says: '{n} intervals in {where} end before they start',
    remedy: 'Exchange the two dates, or correct them.',
  },
  'date with unknown digits': {
    says: '{n} dates in {where} have unknown digits',
    remedy: 'Write 202X for a decade and 20XX for a century, and other spans as intervals: 2000/2009.',
  },
  'mark before a date': {
    says: '{n} dates in {where} have their mark in front',
    remedy: 'Put ~, ? or % at the end: 1931~.',
  },
  'two marks on a date': {
    says: '{n} dates in {where} have two marks',
    remedy: 'Write % for both ~ and ?: 1931%.',
  },
  'set of dates': {
    says: '{n} dates in {where} are sets of dates',
    remedy: 'Write the first and the last as an interval: 1931/1934.',
  },
  'not a day': {
    says: '{n} days in {where} cannot be read',
    remedy: `Write calendar days: 2025-01-03.`,
    foreign: true,
  },
  'date cannot be read': {
    says: '{n} dates in {where} cannot be read',
    remedy:
      'These items are undated and show the words. Write 1937-07-18, or as much as is known. Where 3/4/1905 is not certain, order: day-month or order: month-day below read: in site.yml says what it means.',
  },
  'date in the future': {
    says: '{where} {has|have} a date in the future',
    remedy: 'Check the dates: items are about what has happened.',
  },
  'date far from all others': {
    says: '{where} {has|have} a date far from all others',
    remedy: 'Check the years. Charts leave these items out.',
  },
  'retrieved in the future': {
    says: '{where} {was|were} retrieved in the future',
    remedy: 'Check the dates: they are the days on which you saw the originals.',
  },
};
