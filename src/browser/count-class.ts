import { messages } from './messages.ts';

/** The classes of a number of items: the style sheet adds the unit for screen readers, in the form of the number. */
export function countClass(count: number): string {
  const form = messages.pluralForm(count);
  return form === 'other' ? 'count' : `count ${form}`;
}
