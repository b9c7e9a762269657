/** Creates an SVG element. Strings among the children become text nodes. */
export function svgElement(
  name: 'circle' | 'g' | 'line' | 'path' | 'polyline' | 'rect' | 'svg' | 'text' | 'title',
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const created = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
  created.append(...children);
  return created;
}
