import { expect, test } from 'vitest';
import { describeCase } from './describe-case.ts';

/** Stop words that are names. */
describeCase(
  'stop-word-names',
  {
    copy: {
      CAN: ['can-1', 'can-2'],
      '"CAN"': ['can-1', 'can-2'],
      'CAN Dudley': ['can-1', 'can-2'],
      'dudley -CAN': ['band', 'edwards'],
      'actors:can': ['can-1'],
      'actors:they': ['band'],
      'the they': ['band'],
      '"The They"': ['band'],
      Like: ['like-1'],
      like: ['like-1'],
      'ann like': ['like-1'],
      '"Ann Like"': ['like-1'],
      'Mrs Like': ['like-1'],
      'Edward Said': ['said-1'],
      'edward said': ['said-1'],
      '"edward said"': ['said-1'],
      OR: ['us-1'],
      'OR gate': ['us-1'],
    },
    shared: {
      WHO: ['who-1', 'who-2'],
      '"WHO"': ['who-1', 'who-2'],
      'actors:who': ['the-who-1', 'who-1'],
      May: ['may-1'],
      'actors:may': ['may-1'],
      'will smith': ['will-1'],
      'the who': ['the-who-1'],
      IT: ['it-1'],
      '"Theresa May"': ['may-1'],
    },
  },
  (build, found) => {
    test.each(Object.entries(found))('%s finds %j', async (query, ids) => {
      const site = await build();
      expect(await site.foundWithAll(query)).toEqual(ids);
      // The space says that no more is typed.
      expect(await site.foundWithAll(`${query} `)).toEqual(ids);
    });
  },
);
