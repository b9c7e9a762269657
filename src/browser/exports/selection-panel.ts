import { type ItemRecord, isPlainDate } from '../../citations/item-records.ts';
import { languageAttributes } from '../../html/language.ts';
import { typographicText } from '../../html/typography.ts';
import { periodName } from '../../messages/period-name.ts';
import { element } from '../element.ts';
import { messageNodes } from '../message-nodes.ts';
import { messages } from '../messages.ts';
import type { Selection } from '../selection/store.ts';
import { tickOf } from '../selection/tick.ts';
import type { LoadedRecords } from './load-records.ts';
import { openPanel } from './panel.ts';

/**
 * Lists the items that are selected, with ticks that take them out.
 *
 * @param root the address of the site
 */
export async function openSelectionPanel(
  within: HTMLElement,
  selection: Selection,
  root: string,
  load: (ids: readonly string[]) => Promise<LoadedRecords>,
): Promise<void> {
  const { body } = openPanel(within, messages.text('yourSelection'));
  const ids = [...selection.ids];
  const { direction } = getComputedStyle(within);
  try {
    const { archive, records } = await load(ids);
    const byId = new Map(records.map((record) => [record.id, record]));
    const rows = ids.map((id) => {
      const record = byId.get(id);
      const row = record === undefined ? goneRow(id) : rowOf(record, root, archive?.language ?? '');
      const title = element('bdi', {}, record?.title ?? id);
      return element('li', {}, tickOf(id, title, direction, selection), ...row);
    });
    body.append(element('ol', { className: 'items selecting' }, ...rows));
  } catch (error) {
    console.error(error);
    body.append(element('p', {}, messages.text('exportFailed')));
  }
}

function rowOf(record: ItemRecord, root: string, siteLanguage: string): readonly (Node | string)[] {
  const { id, title, language, source } = record;
  const when = element('p', { className: 'items-when' }, element('bdi', {}, dateOf(record)));
  if (source.name !== undefined) when.append(' · ', element('bdi', {}, source.name));
  const link = element('a', { href: `${root}items/${id}.html` }, typographicText(title, language));
  const attributes = languageAttributes(language, siteLanguage);
  return [when, element('p', { className: 'items-title', ...attributes }, link)];
}

function dateOf({ date, dateInWords }: ItemRecord): string {
  return dateInWords ?? (isPlainDate(date) ? periodName(date.edtf, messages) : '');
}

function goneRow(id: string): readonly (Node | string)[] {
  return [element('p', {}, ...messageNodes('goneItem', { id: element('bdi', {}, id) }))];
}
