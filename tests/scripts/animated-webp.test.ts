import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { animateWebp, type Frame, readAnimation, readChunks } from '../../scripts/animation/animated-webp.ts'
import { projectFolder } from '../../scripts/tools.ts'

/** A still file with these chunks. */
function still(...chunks: [name: string, body: string][]): Buffer {
  const parts = chunks.map(([name, body]) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, Buffer.from(body), Buffer.alloc(body.length % 2)])
  })
  const head = Buffer.alloc(12)
  head.write('RIFF', 'latin1')
  head.write('WEBP', 8, 'latin1')
  return Buffer.concat([head, ...parts])
}

const frame = (change: Partial<Frame>): Frame => ({
  x: 0,
  y: 0,
  width: 10,
  height: 6,
  holdMs: 70,
  webp: still(['VP8L', 'pixels']),
  ...change,
})

describe('an animation of still pictures', () => {
  it('says its size and how long each frame stays', () => {
    const made = animateWebp({ width: 300, height: 200 }, [frame({}), frame({ x: 2, y: 4, holdMs: 2000 })])
    expect(readAnimation(made)).toEqual({ width: 300, height: 200, holdsMs: [70, 2000] })
  })

  it('has a length that is the file’s, and pads what is odd', () => {
    const made = animateWebp({ width: 300, height: 200 }, [frame({ webp: still(['VP8L', 'odd']) })])
    expect(made.readUInt32LE(4)).toBe(made.length - 8)
    expect(made.length % 2).toBe(0)
  })

  it('puts each change where it belongs, its pixels without what the encoder noted beside them', () => {
    const webp = still(['VP8X', 'ten bytes.'], ['ICCP', 'colours'], ['VP8L', 'pixels'])
    const [last] = readChunks(animateWebp({ width: 300, height: 200 }, [frame({ x: 20, y: 12, webp })])).slice(-1)
    expect(last?.name).toBe('ANMF')
    expect([0, 3, 6, 9].map((at) => last?.body.readUIntLE(at, 3))).toEqual([10, 6, 9, 5])
    expect(last?.body.subarray(16).toString('latin1')).toBe('VP8L\x06\0\0\0pixels')
  })

  it.each([
    ['that starts at an odd place', frame({ x: 3 }), /counts in twos/],
    ['that is no WebP file', frame({ webp: Buffer.from('\x89PNG, not this') }), /no WebP file/],
    ['without a picture', frame({ webp: still(['EXIF', 'notes']) }), /no picture/],
  ])('refuses a frame %s', (_, wrong, message) => {
    expect(() => animateWebp({ width: 300, height: 200 }, [wrong])).toThrow(message)
  })
})

describe('the animated tour', () => {
  const path = join(projectFolder, 'docs', 'tour.webp')

  it('takes 10 to 15 seconds, and leaves time to read each caption', () => {
    const { holdsMs } = readAnimation(readFileSync(path))
    const whole = holdsMs.reduce((sum, holdMs) => sum + holdMs, 0)
    expect(whole).toBeGreaterThan(10_000)
    expect(whole).toBeLessThan(15_000)
    expect(holdsMs.filter((holdMs) => holdMs > 1_200).length).toBeGreaterThanOrEqual(4)
  })

  it('is no larger than 2 MB', () => {
    expect(statSync(path).size).toBeLessThan(2_000_000)
  })
})
