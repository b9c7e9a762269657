import type { Messages } from '../messages/messages.ts';
import { type ItemDate, isKnown } from '../records/date.ts';
import { datetimeOf, formatDate } from '../records/format-date.ts';
import type { DateView } from './page-model.ts';

/** An archive has fewer dates than items, so each is formatted once. */
export function dateView(date: ItemDate, messages: Messages): DateView {
  if (!isKnown(date) && date.words !== undefined) {
    return { text: formatDate(date, messages), datetime: undefined };
  }
  let known = dates.get(messages);
  if (known === undefined) {
    known = new Map();
    dates.set(messages, known);
  }
  let view = known.get(date.edtf);
  if (view === undefined) {
    view = { text: formatDate(date, messages), datetime: datetimeOf(date) };
    known.set(date.edtf, view);
  }
  return view;
}

const dates = new WeakMap<Messages, Map<string, DateView>>();
