import { describe, expect, it } from 'vitest'
import { Pose } from '../../components/Pose.tsx'
import { type Arm, bones, drawings, type Leg, type Limbs, type Point } from '../../components/pose-figures.ts'
import { poses, type Side } from '../../core/routine/types.ts'
import { axeViolations, find, mount } from './mount.tsx'

const sides: Side[] = ['left', 'right', 'both']
const everyPose = poses.flatMap((name) => sides.map((side) => [name, side] as const))

const length = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1])
const legLengths = ({ hip, knee, ankle }: Leg) => [length(hip, knee), length(knee, ankle)]
const armLengths = ({ shoulder, elbow, wrist, fingers }: Arm) => [
  length(shoulder, elbow),
  length(elbow, wrist),
  length(wrist, fingers),
]
const limbsOf = (name: (typeof poses)[number]) =>
  [drawings[name].near, drawings[name].far].filter((limbs): limbs is Limbs => limbs !== null)
const armsOf = (name: (typeof poses)[number]) =>
  limbsOf(name)
    .map(({ arm }) => arm)
    .filter((arm): arm is Arm => arm !== null)

/** The drawing without what turns it, for comparing shapes. */
const shapes = (root: Element) => [...root.querySelectorAll('path')].map((path) => path.getAttribute('d'))

describe('the drawing of a position', () => {
  it.each(everyPose)('draws %s for %s from sound numbers', (name, side) => {
    const root = mount(<Pose name={name} side={side} />)
    const drawn = shapes(root).join('')
    expect(find(root, '.near').getAttribute('d')).toMatch(/^M.+z$/)
    expect(drawn).not.toMatch(/NaN|undefined|Infinity|e-/)
  })

  it('has a drawing of its own for every position on the list, and no other', () => {
    expect(Object.keys(drawings).sort()).toEqual([...poses].sort())
    const drawn = poses.map((name) => shapes(mount(<Pose name={name} side="right" />)).join(''))
    expect(new Set(drawn).size).toBe(poses.length)
  })

  it.each(poses)('turns %s round for the left leg, within the same frame', (name) => {
    const [left, right, both] = (['left', 'right', 'both'] as const).map((side) => {
      const root = mount(<Pose name={name} side={side} />)
      return { html: root.innerHTML, shapes: shapes(root), frame: find(root, 'svg').getAttribute('viewBox') }
    })
    expect(left?.html).not.toBe(right?.html)
    expect(left?.shapes).toEqual(right?.shapes)
    expect(left?.frame).toBe(right?.frame)
    expect(both?.html).toBe(right?.html)
  })

  it('mirrors about the middle of the frame', () => {
    const root = mount(<Pose name="calf-wall" side="left" />)
    const [x, , width] = drawings['calf-wall'].frame
    expect(find(root, 'g').getAttribute('transform')).toBe(`matrix(-1 0 0 1 ${2 * x + width} 0)`)
  })

  it.each(everyPose)('hides %s for %s from screen readers and from the tab order', async (name, side) => {
    const root = mount(<Pose name={name} side={side} />)
    const svg = find<SVGElement>(root, 'svg')
    expect(svg.getAttribute('aria-hidden')).toBe('true')
    expect(svg.getAttribute('focusable')).toBe('false')
    expect(root.textContent).toBe('')
    expect(await axeViolations(root)).toEqual([])
  })

  it.each(poses)('gives %s a body of one build, near and far', (name) => {
    for (const { leg } of limbsOf(name)) {
      const [thigh = 0, shin = 0] = legLengths(leg)
      expect(thigh).toBeCloseTo(bones.thigh, 6)
      expect(shin).toBeCloseTo(bones.shin, 6)
    }
    for (const arm of armsOf(name)) {
      const [upper = 0, lower = 0, hand = 0] = armLengths(arm)
      expect(upper).toBeCloseTo(bones.upperArm, 6)
      expect(lower).toBeCloseTo(bones.forearm, 6)
      expect(hand).toBeCloseTo(bones.hand, 6)
    }
  })

  it.each(poses)('bends no knee of %s backward', (name) => {
    for (const { hip, knee, ankle } of limbsOf(name).map(({ leg }) => leg)) {
      // The knee lies on the side of the line from hip to ankle that the toes are on.
      const turn = (ankle[0] - hip[0]) * (knee[1] - hip[1]) - (ankle[1] - hip[1]) * (knee[0] - hip[0])
      expect(turn).toBeLessThanOrEqual(1e-6)
    }
  })

  it.each(['calf-wall', 'runner', 'wall-lean', 'seated-both', 'hamstring-step', 'foot-up'] as const)(
    'keeps the stretched knee of %s straight',
    (name) => {
      const { hip, ankle } = drawings[name].near.leg
      expect(length(hip, ankle)).toBeGreaterThan((bones.thigh + bones.shin) * 0.985)
    },
  )

  it.each(['calf-wall', 'runner', 'wall-lean', 'stand-on-it'] as const)('keeps the near heel of %s down', (name) => {
    const { leg } = drawings[name].near
    expect(leg.pitch).toBe(0)
    expect(leg.ankle[1]).toBeCloseTo(144, 1)
  })

  it('keeps every joint inside its frame, but for a leg that is seen from near', () => {
    for (const name of poses.filter((one) => drawings[one].trunk !== null)) {
      const [left, top, width] = drawings[name].frame
      const joints = [...limbsOf(name).flatMap(({ leg }) => [leg.hip, leg.knee, leg.ankle])].concat(
        armsOf(name).flatMap(({ shoulder, elbow, wrist, fingers }) => [shoulder, elbow, wrist, fingers]),
      )
      for (const [x, y] of joints) {
        expect(x).toBeGreaterThan(left)
        expect(x).toBeLessThan(left + width)
        expect(y).toBeGreaterThan(top)
        expect(y).toBeLessThan(top + width * 0.8)
      }
    }
  })
})
