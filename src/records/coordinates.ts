import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';

/** A place on the earth, in decimal degrees (WGS 84). */
export interface Coordinates {
  /** From −90 to 90, north of the equator above 0. */
  readonly latitude: number;
  /** From −180 to 180, east of Greenwich above 0. */
  readonly longitude: number;
}

/**
 * Reads a latitude and a longitude, as a list of two numbers or as a text with a comma between them.
 *
 * @param texts the entries of the list, or the text alone
 */
export function normalizeCoordinates(texts: readonly string[]): Coordinates | Mistake {
  const parts = texts
    .join(',')
    .split(/[,;]/)
    .map((part) => part.trim());
  const numbers = parts.map(numberOf);
  const known = numbers.filter((number) => number !== undefined);
  if (known.length < parts.length || known.length !== 2) return misread(texts, known.length === parts.length);
  const [latitude = 0, longitude = 0] = known;
  if (Math.abs(latitude) > 90)
    return outOfRange(
      'latitude',
      latitude,
      90,
      Math.abs(longitude) <= 90 ? 'It comes first: if the two are in the other order, exchange them. ' : '',
    );
  if (Math.abs(longitude) > 180) return outOfRange('longitude', longitude, 180, '');
  return { latitude, longitude };
}

export const coordinatesExample = 'coordinates: [50.45, 30.52]';

const rule = `Write latitude and longitude in decimal degrees, with a point and a minus for south or west: ${coordinatesExample}.`;

/** Also with the minus sign of typography. */
function numberOf(text: string): number | undefined {
  const plain = text.replace(/^[−–]/, '-');
  return /^[+-]?\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function misread(texts: readonly string[], areNumbers: boolean): Mistake {
  const text = texts.join(', ');
  const hasCommas = areNumbers && text.split(/[,;]/).length === 4;
  return {
    kind: 'coordinates that cannot be read',
    message: `coordinates ${quote(text)} are not two numbers`,
    hint: hasCommas ? `Decimals have a point, not a comma. ${rule}` : rule,
  };
}

function outOfRange(name: string, value: number, most: number, order: string): Mistake {
  return {
    kind: `${name} out of range`,
    message: `${name} ${value} is not between -${most} and ${most}`,
    hint: order + rule,
  };
}
