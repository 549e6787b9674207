/** The size of the picture, in CSS px, and how sharp it is. */
export interface Stage {
  width: number
  height: number
  scale: number
  /** Height of the bar above, with dots and a title as a window has. */
  bar: number
  /** Height of the strip below, with the caption. */
  foot: number
}

/** What one frame is made of. Pictures are PNG files in base64, as sharp as the stage. */
export interface Shot {
  picture: string
  title: string
  caption: string
  pointer: { x: number; y: number } | null
  popup: string | null
  /** Keeps it for the sheet of stills. */
  still: boolean
}

/** The part of a frame that differs from the one before: transparent where it does not. */
export interface Taken {
  x: number
  y: number
  width: number
  height: number
  /** A still WebP file in base64, without loss. */
  webp: string
}

/** What `startStage` leaves in its page. */
export interface Studio {
  /** Draws a frame over the last; null when nothing changed. */
  draw(shot: Shot): Promise<Taken | null>
  /** The frames kept as stills, two in a row, as a WebP file in base64. */
  sheet(): Promise<string>
}

declare global {
  var studio: Studio
}

/** Makes a page a studio that draws frames. Runs in that page, so it sees nothing but its arguments. */
export async function startStage(stage: Stage, icon: string): Promise<void> {
  const { width, height, scale, bar, foot } = stage
  const ink = { bar: '#e4e8ee', dot: '#b3bcc7', field: '#ffffff', title: '#536070', foot: '#1a2430', words: '#ffffff' }
  const letters = 'system-ui, sans-serif'

  const makeCanvas = (wide: number, high: number) => {
    const canvas = document.createElement('canvas')
    canvas.width = wide
    canvas.height = high
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('This browser draws nothing.')
    return { canvas, context }
  }
  const toImage = async (source: string) => {
    const image = new Image()
    image.src = source
    await image.decode()
    return image
  }
  /** A quality of 1 is without loss. */
  const encode = (canvas: HTMLCanvasElement, quality: number) => {
    const [, text = ''] = canvas.toDataURL('image/webp', quality).split(',')
    return text
  }

  const logo = await toImage(`data:image/svg+xml,${encodeURIComponent(icon)}`)
  const { canvas, context } = makeCanvas(width * scale, height * scale)
  context.scale(scale, scale)
  const stills: HTMLCanvasElement[] = []
  let last: Uint32Array | null = null

  const rounded = (x: number, y: number, wide: number, high: number, radius: number, colour: string) => {
    context.beginPath()
    context.roundRect(x, y, wide, high, radius)
    context.fillStyle = colour
    context.fill()
  }
  const write = (text: string, x: number, y: number, font: string, colour: string, align: CanvasTextAlign) => {
    context.font = font
    context.fillStyle = colour
    context.textAlign = align
    context.textBaseline = 'middle'
    context.fillText(text, x, y)
  }
  const iconAt = width - 44

  const drawBar = (title: string, pressed: boolean) => {
    rounded(0, 0, width, bar, 0, ink.bar)
    for (const nth of [0, 1, 2]) rounded(16 + nth * 19, bar / 2 - 5.5, 11, 11, 5.5, ink.dot)
    rounded(88, 8, width - 164, bar - 16, 7, ink.field)
    write(title, 104, bar / 2 + 1, `13px ${letters}`, ink.title, 'left')
    if (pressed) rounded(iconAt - 7, 5, 34, bar - 10, 7, '#cdd6e0')
    context.drawImage(logo, iconAt, bar / 2 - 10, 20, 20)
  }
  const drawFoot = (caption: string) => {
    rounded(0, height - foot, width, foot, 0, ink.foot)
    write(caption, width / 2, height - foot / 2 + 1, `600 21px ${letters}`, ink.words, 'center')
  }
  const drawPopup = (picture: HTMLImageElement) => {
    const wide = picture.width / scale
    const left = width - wide - 14
    const room = height - bar - foot - 14
    const high = Math.min(picture.height / scale, room)
    context.save()
    context.shadowColor = '#0f1f3355'
    context.shadowBlur = 26 * scale
    context.shadowOffsetY = 6 * scale
    rounded(left, bar + 2, wide, high, 10, '#ffffff')
    context.restore()
    context.save()
    context.beginPath()
    context.roundRect(left, bar + 2, wide, high, 10)
    context.clip()
    context.drawImage(picture, left, bar + 2, wide, picture.height / scale)
    context.restore()
  }
  const drawPointer = ({ x, y }: { x: number; y: number }) => {
    const arrow = new Path2D('M0 0 L0 17.5 L4.2 13.8 L7 20.2 L10 18.9 L7.3 12.7 L12.8 12.4 Z')
    context.save()
    context.translate(x, y + bar)
    context.lineJoin = 'round'
    context.lineWidth = 3
    context.strokeStyle = '#ffffff'
    context.stroke(arrow)
    context.fillStyle = '#10161d'
    context.fill(arrow)
    context.restore()
  }

  /** What differs from the last frame, as a box that begins at even places. */
  const cutChange = (): Taken | null => {
    const now = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer)
    const before = last
    last = now
    let [left, top, right, bottom] = [canvas.width, canvas.height, 0, 0]
    for (let at = 0; at < now.length; at++) {
      if (before !== null && now[at] === before[at]) continue
      const x = at % canvas.width
      const y = (at - x) / canvas.width
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
    if (right === 0) return null
    left -= left % 2
    top -= top % 2
    const part = makeCanvas(right - left, bottom - top)
    const pixels = part.context.createImageData(right - left, bottom - top)
    const to = new Uint32Array(pixels.data.buffer)
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        const at = y * canvas.width + x
        const value = now[at] ?? 0
        if (before === null || value !== before[at]) to[(y - top) * (right - left) + x - left] = value
      }
    part.context.putImageData(pixels, 0, 0)
    const webp = encode(part.canvas, 1)
    return { x: left, y: top, width: right - left, height: bottom - top, webp }
  }

  globalThis.studio = {
    async draw({ picture, popup, title, caption, pointer, still }) {
      const page = await toImage(`data:image/png;base64,${picture}`)
      const over = popup === null ? null : await toImage(`data:image/png;base64,${popup}`)
      context.drawImage(page, 0, bar, page.width / scale, page.height / scale)
      drawBar(title, over !== null)
      drawFoot(caption)
      if (over !== null) drawPopup(over)
      if (pointer !== null) drawPointer(pointer)
      if (still) {
        const kept = makeCanvas(canvas.width, canvas.height)
        kept.context.drawImage(canvas, 0, 0)
        stills.push(kept.canvas)
      }
      return cutChange()
    },
    async sheet() {
      const gap = 12
      const wide = width * 0.75
      const high = height * 0.75
      const rows = Math.ceil(stills.length / 2)
      const sheet = makeCanvas(wide * 2 + gap * 3, high * rows + gap * (rows + 1))
      sheet.context.imageSmoothingQuality = 'high'
      for (const [nth, one] of stills.entries()) {
        const x = gap + (nth % 2) * (wide + gap)
        const y = gap + Math.floor(nth / 2) * (high + gap)
        sheet.context.drawImage(one, x, y, wide, high)
      }
      return encode(sheet.canvas, 0.9)
    },
  }
}
