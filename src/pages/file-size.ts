import { decimalNumber } from '../messages/decimal-number.ts';
import type { Messages } from '../messages/messages.ts';

/** The size of a file: `0.4 kB`, `12 kB`, `1.3 MB`. */
export function sizeText(bytes: number, messages: Messages): string {
  const [unit, key] = bytes < 999_500 ? ([1e3, 'kilobytes'] as const) : ([1e6, 'megabytes'] as const);
  const amount = bytes / unit;
  return messages.text(key, { size: decimalNumber(amount, amount < 9.95 ? 1 : 0, messages.locale) });
}
