import type { PoseName } from '../core/routine/types.ts'

/** Right and down, in units of which the figure is about 138 tall: 0.8 a centimetre. It looks to the right. */
export type Point = readonly [x: number, y: number]

export interface Leg {
  hip: Point
  knee: Point
  ankle: Point
  /** How far the toes point up, in degrees; 0 is flat on the floor. */
  pitch: number
}

export interface Arm {
  shoulder: Point
  elbow: Point
  wrist: Point
  fingers: Point
}

export interface Trunk {
  hip: Point
  shoulder: Point
  head: Point
  /** Where the face looks, in degrees. */
  look: number
}

/** What one side of the body shows; arms are left out where only a foot is drawn. */
export interface Limbs {
  leg: Leg
  arm: Arm | null
}

/** A position, its near side the stretched one. Strings are path data. */
export interface Drawing {
  /** The part that is seen: its left and top edge and its width; it is 5 wide to 4 high. */
  frame: readonly [x: number, y: number, width: number]
  trunk: Trunk | null
  near: Limbs
  far: Limbs | null
  /** Surfaces that end the room, such as floor and wall. */
  lines: string[]
  /** Filled things: step, cushion. */
  blocks: string[]
  /** Thin things that are held: rail, chair, towel. */
  rods: string[]
  muscles: string[]
  arrows: string[]
  /** A second place of the foot, in outline. */
  ghosts: string[]
}

/** Lengths of bones. */
export const bones = { thigh: 33, shin: 32, upperArm: 23, forearm: 21, hand: 7, trunk: 39, neck: 17 } as const

const floor = 150
/** From the ankle joint down to the sole. */
const ankleHeight = 6

const round = (value: number) => Math.round(value * 100) / 100
const at = ([x, y]: Point) => `${round(x)} ${round(y)}`

/** The point that lies so far away in a direction: 0 is ahead, 90 is up. */
function from([x, y]: Point, degrees: number, length: number): Point {
  const turn = (degrees * Math.PI) / 180
  return [x + Math.cos(turn) * length, y - Math.sin(turn) * length]
}

const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1])
const direction = (a: Point, b: Point) => (Math.atan2(a[1] - b[1], b[0] - a[0]) * 180) / Math.PI
const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]
const shifted = ([x, y]: Point, right: number, down: number): Point => [x + right, y + down]

/** Two bones from one point toward another; the joint gives way to the left of that line (1) or to its right (-1). */
function reach(start: Point, end: Point, first: number, second: number, bend: 1 | -1): [joint: Point, end: Point] {
  const far = Math.min(distance(start, end), (first + second) * 0.9995)
  const heading = direction(start, end)
  const angle = (Math.acos((first ** 2 + far ** 2 - second ** 2) / (2 * first * far)) * 180) / Math.PI
  return [from(start, heading + bend * angle, first), from(start, heading, far)]
}

/** A leg to an ankle; its knee gives way forward. */
function legTo(hip: Point, target: Point, pitch = 0): Leg {
  const [knee, ankle] = reach(hip, target, bones.thigh, bones.shin, 1)
  return { hip, knee, ankle, pitch }
}

/** An arm to a wrist; its elbow gives way down and back, and the hand points where it is told. */
function armTo(shoulder: Point, target: Point, hand: number, bend: 1 | -1 = -1): Arm {
  const [elbow, wrist] = reach(shoulder, target, bones.upperArm, bones.forearm, bend)
  return { shoulder, elbow, wrist, fingers: from(wrist, hand, bones.hand) }
}

function trunkFrom(hip: Point, lean: number, neck: number, look: number): Trunk {
  const shoulder = from(hip, lean, bones.trunk)
  return { hip, shoulder, head: from(shoulder, neck, bones.neck), look }
}

/** Where the hip is over a foot when the knee is straight and the leg leans so. */
const hipOver = (ankle: Point, lean: number) => from(ankle, lean, bones.thigh + bones.shin - 0.3)

const standing = (x: number): Point => [x, floor - ankleHeight]

/** The outline round two circles, always drawn the same way round so that outlines add up. */
function taper(a: Point, wide: number, b: Point, narrow: number): string {
  const heading = direction(a, b)
  const tilt = (Math.acos(Math.max(-1, Math.min(1, (wide - narrow) / (distance(a, b) || 1)))) * 180) / Math.PI
  const [a1, b1] = [from(a, heading + tilt, wide), from(b, heading + tilt, narrow)]
  const [a2, b2] = [from(a, heading - tilt, wide), from(b, heading - tilt, narrow)]
  const isLong = wide > narrow ? 1 : 0
  return `M${at(a1)}L${at(b1)}A${narrow} ${narrow} 0 ${1 - isLong} 1 ${at(b2)}L${at(a2)}A${wide} ${wide} 0 ${isLong} 1 ${at(a1)}z`
}

/** A point of the foot, from its ankle: so far to the toes, so far to the sole. */
const ofFoot = ({ ankle, pitch }: Leg, ahead: number, down: number) => from(from(ankle, pitch, ahead), pitch - 90, down)

function footPath(leg: Leg): string {
  const heel = ofFoot(leg, -3.8, 2.8)
  const ball = ofFoot(leg, 10.5, 3.5)
  const toes = ofFoot(leg, 15.5, 3.9)
  const instep = ofFoot(leg, 3.4, 1.2)
  return [
    taper(leg.ankle, 3.9, heel, 3.2),
    taper(heel, 3.2, ball, 2.5),
    taper(instep, 3.9, ball, 2.6),
    taper(leg.ankle, 3.9, instep, 3.9),
    taper(ball, 2.5, toes, 2.1),
  ].join('')
}

/** The outline of a leg: thigh, knee, calf and foot. */
export function legPath(leg: Leg): string {
  const { hip, knee, ankle } = leg
  const down = direction(knee, ankle)
  const calf = from(between(knee, ankle, 0.3), down - 90, 1.5)
  const front = from(between(hip, knee, 0.4), direction(hip, knee) + 90, 0.8)
  return [
    taper(hip, 8, front, 7.3),
    taper(front, 7.3, knee, 5.3),
    taper(knee, 5.3, calf, 5.3),
    taper(calf, 5.3, ankle, 3.5),
    footPath(leg),
  ].join('')
}

/** The outline of an arm with its hand. */
export function armPath({ shoulder, elbow, wrist, fingers }: Arm): string {
  return [
    taper(shoulder, 5, elbow, 3.8),
    taper(elbow, 3.8, wrist, 2.9),
    taper(wrist, 2.9, between(wrist, fingers, 0.5), 3.1),
    taper(between(wrist, fingers, 0.5), 3.1, fingers, 2.2),
  ].join('')
}

/** The outline of trunk, neck and head, with a nose to tell where it looks. */
export function trunkPath({ hip, shoulder, head, look }: Trunk): string {
  const up = direction(hip, shoulder)
  const seat = from(from(hip, up, 2), up + 90, 1.6)
  const waist = from(between(hip, shoulder, 0.4), up - 90, 0.4)
  const chest = from(between(hip, shoulder, 0.76), up - 90, 1.2)
  const crown = from(from(head, look + 90, 1.8), look + 180, 0.6)
  const jaw = from(from(head, look - 90, 3), look, 1.8)
  return [
    taper(hip, 8, seat, 8.4),
    taper(seat, 8.4, waist, 7.5),
    taper(waist, 7.5, chest, 8.6),
    taper(chest, 8.6, from(shoulder, up, 1), 5.6),
    taper(shoulder, 5.4, head, 4.8),
    taper(crown, 8.7, jaw, 6.6),
    taper(from(head, look, 6), 2.8, from(from(head, look, 9), look - 90, 0.8), 1.2),
  ].join('')
}

/** A band beside a bone, bowed outward where the muscle is: behind the leg at -1, in front of it at 1. */
function muscle(start: Point, end: Point, side: 1 | -1, first: number, last: number, off: number): string {
  const out = direction(start, end) + side * 90
  const beside = (share: number, away: number) => from(between(start, end, share), out, away)
  return `M${at(beside(first, off))}Q${at(beside((first + last) / 2, off + 4))} ${at(beside(last, off - 1.5))}`
}

const calfOf = ({ knee, ankle }: Leg, off = 8) => muscle(knee, ankle, -1, 0.04, 0.78, off)
const hamstringOf = ({ hip, knee }: Leg, off = 10) => muscle(hip, knee, -1, 0.26, 0.94, off)
/** Under a leg that lies on the floor there is no room: the bands are on the leg. */
const onLeg = 2.5
const thighOf = ({ hip, knee }: Leg) => muscle(hip, knee, 1, 0.2, 0.92, 11)

/** The two strokes of an arrow's head. */
function tip(end: Point, heading: number, size = 5): string {
  return `M${at(from(end, heading + 142, size))}L${at(end)}L${at(from(end, heading - 142, size))}`
}

function arrow(start: Point, heading: number, length: number): string {
  const end = from(start, heading, length)
  return `M${at(start)}L${at(end)}${tip(end, heading)}`
}

/** An arrow along a circle; it runs clockwise when the last angle is the smaller one. */
function arcArrow(centre: Point, radius: number, first: number, last: number, ends: 1 | 2 = 1): string {
  const sign = last > first ? 1 : -1
  const [start, end] = [from(centre, first, radius), from(centre, last, radius)]
  const isLong = Math.abs(last - first) > 180 ? 1 : 0
  // A head on an arc sits a little inward of its tangent.
  const arc = `M${at(start)}A${radius} ${radius} 0 ${isLong} ${sign === 1 ? 0 : 1} ${at(end)}`
  const head = tip(end, last + sign * 80)
  return ends === 1 ? arc + head : arc + head + tip(start, first - sign * 80)
}

const floorLine = (start: number, end: number) => `M${start} ${floor}H${end}`
const box = (left: number, top: number, right: number, bottom: number) => `M${left} ${top}H${right}V${bottom}H${left}z`

/** A chair seen from its side, its back toward the figure. */
const chair = (x: number, top: number) =>
  `M${x} ${top}L${x + 2} ${floor - 34}L${x} ${floor - 1}M${x + 2} ${floor - 34}H${x + 32}L${x + 34} ${floor - 1}`

const nothing = { lines: [], blocks: [], rods: [], muscles: [], arrows: [], ghosts: [] }

/** A lean against a wall with one leg behind; where the hands end is where the wall is. */
function atWall(name: 'calf' | 'runner'): Drawing {
  const isRunner = name === 'runner'
  const behind = standing(isRunner ? 36 : 46)
  const hip = hipOver(behind, isRunner ? 50 : 57)
  const trunk = trunkFrom(hip, isRunner ? 58 : 70, isRunner ? 66 : 76, isRunner ? -4 : 0)
  const { shoulder } = trunk
  const wrist: Point = isRunner ? shifted(shoulder, 33, -3) : shifted(shoulder, 42.8, 9.4)
  const near = { leg: legTo(hip, behind), arm: armTo(shoulder, wrist, 84) }
  const far = {
    leg: legTo(hip, shifted(standing(hip[0] + (isRunner ? 32 : 24)), 0, -1)),
    arm: armTo(shifted(shoulder, 2, -1), shifted(wrist, 0, -7), 84),
  }
  const wall = wrist[0] + 3.5
  const lean = isRunner ? arrow(shifted(far.leg.knee, 9, 1), -20, 13) : arrow(shifted(trunk.hip, -22, -30), -12, 18)
  return {
    ...nothing,
    frame: [0, 4, 196],
    trunk,
    near,
    far,
    lines: [`${floorLine(18, wall)}V24`],
    muscles: [calfOf(near.leg)],
    arrows: [lean],
  }
}

function hamstringStep(): Drawing {
  const hip: Point = [70, 80]
  const trunk = trunkFrom(hip, 38, 34, -18)
  const { shoulder } = trunk
  const step = floor - 20
  const leg = legTo(hip, from(hip, -41.2, 64.8), 66)
  const back: Point = shifted(shoulder, 40, 20)
  return {
    ...nothing,
    frame: [10, 2, 190],
    trunk,
    near: { leg, arm: armTo(shoulder, shifted(leg.knee, -3, -10), -60) },
    far: { leg: legTo(hip, shifted(standing(68), 0, -1)), arm: armTo(shoulder, shifted(back, -5, -4), -15) },
    lines: [floorLine(34, 190)],
    blocks: [box(108, step, 138, floor)],
    rods: [chair(back[0], back[1])],
    muscles: [hamstringOf(leg)],
    arrows: [arcArrow(hip, 64, 74, 54)],
  }
}

/** Sitting on the floor with straight legs; `lean` is how upright the trunk is. */
function onFloor(lean: number, pitch: number, hands: (leg: Leg) => Point): Drawing {
  const hip: Point = [46, floor - 9]
  const leg = legTo(hip, [111, floor - 7.5], pitch)
  const trunk = trunkFrom(hip, lean, lean + 4, lean - 70)
  const wrist = hands(leg)
  const heading = direction(trunk.shoulder, wrist)
  const aside = (joint: Point) => shifted(joint, 4, -4)
  return {
    ...nothing,
    frame: [22, 54, 132],
    trunk,
    near: { leg, arm: armTo(trunk.shoulder, wrist, heading + 4) },
    far: {
      leg: legTo(aside(hip), aside(leg.ankle), pitch),
      arm: armTo(aside(trunk.shoulder), aside(wrist), heading + 4),
    },
    lines: [floorLine(30, 146)],
  }
}

function seatedBoth(): Drawing {
  const seated = onFloor(55, 102, (leg) => shifted(ofFoot(leg, 13, 0), -3, -3))
  const { leg } = seated.near
  return {
    ...seated,
    muscles: [hamstringOf(leg, onLeg), calfOf(leg, 1)],
    arrows: [arcArrow([46, floor - 9], 65, 84, 66), arcArrow(leg.ankle, 25, 62, 92)],
  }
}

function hamstringFloor(): Drawing {
  const seated = onFloor(71, 78, (leg) => shifted(between(leg.knee, leg.ankle, 0.42), -4, -8))
  const { leg, arm } = seated.near
  return {
    ...seated,
    muscles: [hamstringOf(leg, onLeg)],
    arrows: arm === null ? [] : [arrow(shifted(arm.fingers, -2, -14), -12, 17)],
  }
}

function wallLean(): Drawing {
  const ankle = standing(54)
  const hip = hipOver(ankle, 68)
  const trunk = trunkFrom(hip, 69, 74, 0)
  const { shoulder } = trunk
  const wrist = shifted(shoulder, 37, 6)
  const aside = (joint: Point) => shifted(joint, 5, -1)
  const near = { leg: legTo(hip, ankle), arm: armTo(shoulder, wrist, 84) }
  return {
    ...nothing,
    frame: [0, 2, 196],
    trunk,
    near,
    far: {
      leg: legTo(aside(hip), aside(ankle)),
      arm: armTo(shifted(shoulder, 2, -1), shifted(wrist, 0, -7), 84),
    },
    lines: [`${floorLine(26, wrist[0] + 3.5)}V20`],
    muscles: [calfOf(near.leg)],
    arrows: [arrow(shifted(trunk.hip, -24, -26), -12, 18)],
  }
}

function heelDrop(): Drawing {
  const step = floor - 26
  const ankle: Point = [86, step - 3]
  const hip = hipOver(ankle, 86)
  const trunk = trunkFrom(hip, 86, 84, 0)
  const { shoulder } = trunk
  const rail = hip[1] - 18
  const wrist: Point = [shoulder[0] + 31, rail - 2]
  const aside = (joint: Point) => shifted(joint, 5, -1)
  const near = { leg: legTo(hip, ankle, 22), arm: armTo(shoulder, wrist, -12) }
  return {
    ...nothing,
    frame: [-2, -22, 220],
    trunk,
    near,
    far: { leg: legTo(aside(hip), aside(ankle), 22), arm: armTo(shoulder, shifted(wrist, 5, 0), -12) },
    lines: [floorLine(34, 180)],
    blocks: [`M92 ${floor}V${step}H138V${step - 26}H180V${floor}z`],
    rods: [
      `M${wrist[0] - 4} ${rail + 4}L178 ${rail - 26}M${wrist[0] + 4} ${rail}V${step}M166 ${rail - 20}V${step - 26}`,
    ],
    muscles: [calfOf(near.leg)],
    arrows: [arrow(shifted(ankle, -17, -6), -90, 18)],
  }
}

function thigh(): Drawing {
  const hip: Point = [86, 80]
  const trunk = trunkFrom(hip, 87, 86, 0)
  const { shoulder } = trunk
  const knee = from(hip, -92, bones.thigh)
  const leg: Leg = { hip, knee, ankle: from(knee, 131, bones.shin), pitch: 200 }
  const held = shifted(leg.ankle, -1, -5)
  const back: Point = [shoulder[0] + 34, 80]
  return {
    ...nothing,
    frame: [2, 4, 188],
    trunk,
    near: { leg, arm: armTo(shoulder, held, -80) },
    far: {
      leg: legTo(shifted(hip, 2, 0), shifted(standing(90), 0, -1)),
      arm: armTo(shifted(shoulder, 2, 0), shifted(back, -5, -4), -12),
    },
    lines: [floorLine(44, 176)],
    rods: [chair(back[0], back[1])],
    muscles: [thighOf(leg)],
    arrows: [arcArrow(leg.knee, 46, 176, 150)],
  }
}

function footUp(): Drawing {
  const hip: Point = [53, floor - 9]
  const leg = legTo(hip, [118, floor - 7.5], 104)
  const trunk = trunkFrom(hip, 94, 88, -8)
  const { shoulder } = trunk
  const wrist = shifted(shoulder, 29, 17)
  const near = { leg, arm: armTo(shoulder, wrist, -10) }
  const ball = ofFoot(leg, 10, 6.4)
  return {
    ...nothing,
    frame: [22, 54, 132],
    trunk,
    near,
    far: {
      leg: legTo(shifted(hip, 4, -4), shifted(leg.ankle, 4, -4), 74),
      arm: armTo(shifted(shoulder, 2, 0), shifted(wrist, 5, -1), -10),
    },
    lines: [floorLine(30, 146)],
    rods: [`M${at(shifted(wrist, 4, 1))}L${at(shifted(ball, -4, -6))}Q${at(shifted(ball, 3, -5))} ${at(ball)}`],
    muscles: [calfOf(leg, 1)],
    arrows: [arcArrow(leg.ankle, 27, 52, 88)],
  }
}

function standOnIt(): Drawing {
  const ankle = standing(92)
  const hip: Point = [88, 84]
  const trunk = trunkFrom(hip, 86, 85, 0)
  const { shoulder } = trunk
  const back: Point = [shoulder[0] + 34, 80]
  const leg = legTo(hip, ankle)
  return {
    ...nothing,
    frame: [2, 4, 188],
    trunk,
    near: { leg, arm: armTo(shoulder, shifted(back, -6, -3), -12) },
    far: {
      leg: legTo(shifted(hip, -1, 0), [68, floor - 14], -36),
      arm: armTo(shifted(shoulder, 2, 0), shifted(back, -1, -5), -12),
    },
    lines: [floorLine(36, 176)],
    rods: [chair(back[0], back[1])],
    muscles: [calfOf(leg)],
    arrows: [arrow(shifted(ankle, 22, -38), -90, 24)],
  }
}

/** A leg that lies on a cushion, near enough to see what the foot does. */
function lying(pitch: number): { leg: Leg } & Drawing {
  const knee: Point = [52, 111]
  const hip = from(knee, 183, bones.thigh)
  const leg: Leg = { hip, knee, ankle: from(knee, -2, bones.shin), pitch }
  return {
    ...nothing,
    leg,
    frame: [22, 66, 100],
    trunk: null,
    near: { leg, arm: null },
    far: null,
    lines: ['M10 134H114'],
    blocks: ['M10 118H68Q74 118 74 124V128Q74 134 68 134H10z'],
  }
}

function footPump(): Drawing {
  const { leg, ...drawing } = lying(82)
  const ghost = { ...leg, pitch: 28 }
  return { ...drawing, ghosts: [footPath(ghost)], arrows: [arcArrow(leg.ankle, 24, 76, 16, 2)] }
}

function footCircle(): Drawing {
  const { leg, ...drawing } = lying(62)
  return { ...drawing, arrows: [arcArrow(ofFoot(leg, 7, 2), 19, 156, -146)] }
}

/** Every position, in the list's words. */
export const drawings: Record<PoseName, Drawing> = {
  'calf-wall': atWall('calf'),
  'hamstring-step': hamstringStep(),
  'seated-both': seatedBoth(),
  'wall-lean': wallLean(),
  'heel-drop': heelDrop(),
  runner: atWall('runner'),
  'hamstring-floor': hamstringFloor(),
  thigh: thigh(),
  'foot-up': footUp(),
  'stand-on-it': standOnIt(),
  'foot-pump': footPump(),
  'foot-circle': footCircle(),
}
