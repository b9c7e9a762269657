import type { ItemPreview } from '../../records/item.ts';
import { publicationDate } from './article-facts.ts';
import { machineDate } from './machine-date.ts';

/** What a reference manager is told of an item in a list, beside its title and its address. */
export interface EntryReference {
  readonly publication?: string;
  readonly authors?: readonly string[];
  /** As `machineDate` has it. */
  readonly date?: string;
  readonly page?: string;
}

export function entryReference({ date, source }: Pick<ItemPreview, 'date' | 'source'>): EntryReference {
  const { name, authors, page } = source;
  const published = machineDate(publicationDate({ date, source }));
  return {
    ...(name !== undefined && { publication: name }),
    ...(authors !== undefined && { authors }),
    ...(published !== undefined && { date: published }),
    ...(page !== undefined && { page }),
  };
}
