/** Style properties to inline: an image file has no style sheet. */
const properties = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

const namespace = 'http://www.w3.org/2000/svg';
/** PNG pixels per CSS pixel, for sharp prints. */
const density = 2;

/**
 * Exports an SVG element of the page as a standalone file: inlined styles, RGB colours, and the background of its
 * panel.
 * @param svg in the document, with width and height
 */
export function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  const plain = createColourReader();
  from.forEach((node, i) => {
    const target = to[i];
    if (!target || node instanceof SVGTitleElement) return;
    const style = getComputedStyle(node);
    target.removeAttribute('class');
    target.removeAttribute('style');
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      target.setAttribute(property, property === 'fill' || property === 'stroke' ? plain(value) : value);
    }
  });
  const ground = document.createElementNS(namespace, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', plain(backgroundOf(svg)));
  copy.prepend(ground);
  copy.setAttribute('xmlns', namespace);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** The same drawing as PNG. Rejects if the browser cannot render it. */
export async function svgPng(svg: SVGSVGElement): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svgText(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { width, height } = svg.getBoundingClientRect();
    const canvas = new OffscreenCanvas(Math.ceil(width * density), Math.ceil(height * density));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The first opaque background of an element's ancestors. */
function backgroundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

/** Converts any CSS colour to `rgb()`, which all SVG readers understand; `none` is kept. */
function createColourReader(): (colour: string) => string {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();
  return (colour) => {
    if (!context || colour === 'none' || colour.startsWith('rgb(')) return colour;
    const found = known.get(colour);
    if (found !== undefined) return found;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
    const plain = `rgb(${r}, ${g}, ${b})`;
    known.set(colour, plain);
    return plain;
  };
}
