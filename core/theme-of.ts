/** A computed CSS colour as red, green, blue (0 to 255) and alpha (0 to 1); null for a form it does not know. */
export function parseColour(text: string): [number, number, number, number] | null {
  const numbers = text.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers
  if (/^rgba?\(/.test(text)) return [red, green, blue, alpha]
  if (/^color\(srgb /.test(text)) return [red * 255, green * 255, blue * 255, alpha]
  // Lightness alone tells light from dark in these.
  if (/^oklab\(|^oklch\(/.test(text))
    return [red * 255, red * 255, red * 255, numbers.length > 3 ? (numbers[3] ?? 1) : 1]
  if (/^lab\(|^lch\(/.test(text))
    return [red * 2.55, red * 2.55, red * 2.55, numbers.length > 3 ? (numbers[3] ?? 1) : 1]
  return null
}

/** Relative luminance by WCAG 2.2, 0 to 1. */
export function luminance([red, green, blue]: readonly number[]): number {
  const linear = [red, green, blue].map((part = 0) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
}

/** Luminance at which black and white text read equally well on a background. */
const middle = 0.179

/**
 * Theme that suits a text: from the nearest background that hides what is behind it, else from the text's own colour
 * (light text means a dark page, whatever paints it: an image, a gradient, the browser's canvas).
 */
export function themeOf(backgrounds: Iterable<string>, textColour: string): 'light' | 'dark' {
  for (const background of backgrounds) {
    const colour = parseColour(background)
    if (colour && colour[3] > 0.5) return luminance(colour) < middle ? 'dark' : 'light'
  }
  const text = parseColour(textColour)
  return text && luminance(text) > 0.4 ? 'dark' : 'light'
}
