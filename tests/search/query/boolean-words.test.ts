import { describe, expect, test } from 'vitest';
import { documentOf, foundInGroups, openInMemory } from '../in-memory-search.ts';

const search = openInMemory([
  documentOf({ id: 'oil', title: 'Oil prices rise' }),
  documentOf({ id: 'gas', title: 'Gas prices rise' }),
  documentOf({ id: 'both', title: 'Oil and gas prices rise' }),
  documentOf({ id: 'coal', title: 'Coal prices rise' }),
  documentOf({ id: 'strike', title: 'A strike over oil and pay' }),
]);

async function groups(text: string) {
  const { complete, others } = await foundInGroups(await search, text);
  return { complete: [...complete].sort(), others: [...others].sort() };
}

describe('in a query', () => {
  test('NOT excludes the next word, or the next phrase', async () => {
    expect(await groups('oil NOT gas')).toEqual({ complete: ['oil', 'strike'], others: [] });
    expect(await groups('prices NOT "oil prices" ')).toEqual({
      complete: ['both', 'coal', 'gas'],
      others: [],
    });
  });

  test('OR makes the words beside it alternatives, of which one is enough', async () => {
    expect(await groups('oil OR gas prices')).toEqual({
      complete: ['both', 'gas', 'oil'],
      others: ['coal', 'strike'],
    });
    expect(await groups('oil OR gas OR coal prices')).toEqual({
      complete: ['both', 'coal', 'gas', 'oil'],
      others: ['strike'],
    });
  });

  test('two pairs of alternatives are two words to have', async () => {
    expect((await groups('oil OR coal prices OR pay')).complete).toEqual(['both', 'coal', 'oil', 'strike']);
  });

  test('AND changes nothing', async () => {
    expect(await groups('oil AND prices')).toEqual(await groups('oil prices'));
  });

  test('in lower case, or where all is in capitals, they are words', async () => {
    expect(await groups('oil or gas')).toEqual(await groups('oil gas'));
    expect((await groups('OIL NOT GAS')).complete).toEqual(['both']);
  });

  test.each(['NOT', 'OR', 'OR oil', 'oil OR', 'oil OR -gas', 'NOT NOT oil', 'OR OR OR a'])(
    '%s is answered without an error',
    async (text) => {
      await expect(groups(text)).resolves.toBeDefined();
    },
  );
});
