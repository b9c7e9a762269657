import sharp from 'sharp';

/** A page of a newspaper: columns of words in black on yellowed paper. */
export async function newspaperPage(width: number, height: number, title: string): Promise<Uint8Array> {
  const margin = width * 0.05;
  const column = (width - 2 * margin) / 4;
  const size = column / 18;
  const lines: string[] = [];
  for (let x = margin; x < width - margin - 1; x += column) {
    for (let y = height * 0.2; y < height * 0.95; y += size * 1.3) {
      lines.push(`<text x="${x}" y="${y}" font-size="${size}">the dockers of the harbour</text>`);
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="#e9dfc6"/>
<g font-family="serif" fill="#2b261d"><text x="${width / 2}" y="${height * 0.12}" font-size="${width * 0.08}" text-anchor="middle">${title}</text>${lines.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer();
}
