/** A whole number with English thousands separators: `9,946`. `Intl.NumberFormat` takes some 30 ms on first use. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 item`, `9,946 items`. */
export function formatCount(value: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(value)} ${value === 1 ? singular : plural}`;
}
