/** Whether a picture moves, by what its format says in its first bytes. Every GIF counts, as nearly all do move. */
export function isAnimated(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, searched));
  const type = start.toString('latin1', 0, 16);
  if (type.startsWith('GIF8')) return true;
  // https://www.w3.org/TR/png-3/#acTL-chunk: before the first pixels.
  if (type.startsWith('\x89PNG')) {
    const pixels = start.indexOf('IDAT');
    const control = start.indexOf('acTL');
    return control >= 0 && (pixels < 0 || control < pixels);
  }
  // https://developers.google.com/speed/webp/docs/riff_container: a bit of the extended header.
  if (/^RIFF[\s\S]{4}WEBPVP8X/.test(type)) return ((start[20] ?? 0) & 0x02) !== 0;
  return /^[\s\S]{4}ftypavis/.test(type);
}

/** In bytes: a colour profile may come before what is looked for. */
const searched = 4_000_000;
