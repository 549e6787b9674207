/** One picture of an animation: what changed against the one before, and how long it then stays. */
export interface Frame {
  /** Where the change is put; both must be even. */
  x: number
  y: number
  width: number
  height: number
  holdMs: number
  /** A still WebP file of the change. */
  webp: Buffer
}

/** A chunk of a RIFF file: its name, its length, its bytes, made even. */
function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** Every chunk of a WebP file, by name, in order. */
export function readChunks(webp: Buffer): { name: string; body: Buffer }[] {
  if (webp.toString('latin1', 0, 4) !== 'RIFF' || webp.toString('latin1', 8, 12) !== 'WEBP')
    throw new Error('This is no WebP file.')
  return chunksIn(webp.subarray(12))
}

function chunksIn(bytes: Buffer): { name: string; body: Buffer }[] {
  const found = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4)
    found.push({ name: bytes.toString('latin1', at, at + 4), body: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return found
}

/** The pixels of a still file, without colour profile and other notes. */
function pixelsOf(webp: Buffer): Buffer {
  const kept = readChunks(webp).filter(({ name }) => ['ALPH', 'VP8 ', 'VP8L'].includes(name))
  if (kept.length === 0) throw new Error('This WebP file holds no picture.')
  return Buffer.concat(kept.map(({ name, body }) => chunk(name, body)))
}

/** Lays each frame over the one before: what is transparent in it stays as it was. */
const layOver = 0

function frameChunk({ x, y, width, height, holdMs, webp }: Frame): Buffer {
  if (x % 2 !== 0 || y % 2 !== 0) throw new Error(`A frame cannot start at ${x}, ${y}: the format counts in twos.`)
  const head = Buffer.alloc(16)
  head.writeUIntLE(x / 2, 0, 3)
  head.writeUIntLE(y / 2, 3, 3)
  head.writeUIntLE(width - 1, 6, 3)
  head.writeUIntLE(height - 1, 9, 3)
  head.writeUIntLE(holdMs, 12, 3)
  head.writeUInt8(layOver, 15)
  return chunk('ANMF', Buffer.concat([head, pixelsOf(webp)]))
}

const hasAlpha = 0x10
const isAnimated = 0x02

/**
 * Puts still WebP pictures, which the browser made, together into one animation that runs for ever. The container is
 * a few dozen bytes around them, as https://developers.google.com/speed/webp/docs/riff_container says.
 */
export function animateWebp(size: { width: number; height: number }, frames: readonly Frame[]): Buffer {
  const canvas = Buffer.alloc(10)
  canvas.writeUInt8(hasAlpha | isAnimated, 0)
  canvas.writeUIntLE(size.width - 1, 4, 3)
  canvas.writeUIntLE(size.height - 1, 7, 3)
  // White behind it, and no last round.
  const loop = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0])
  const parts = [chunk('VP8X', canvas), chunk('ANIM', loop), ...frames.map(frameChunk)]
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]))
}

/** What an animated WebP file says of itself: its size, and how long each frame stays. */
export function readAnimation(webp: Buffer): { width: number; height: number; holdsMs: number[] } {
  const chunks = readChunks(webp)
  const canvas = chunks.find(({ name }) => name === 'VP8X')?.body
  if (!canvas) throw new Error('This WebP file is no animation.')
  const holdsMs = chunks.filter(({ name }) => name === 'ANMF').map(({ body }) => body.readUIntLE(12, 3))
  return { width: canvas.readUIntLE(4, 3) + 1, height: canvas.readUIntLE(7, 3) + 1, holdsMs }
}
