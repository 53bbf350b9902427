import type { SkinSite } from '../../rules/index.ts'

/** The figure is 240 units wide; the left half of the body is the right half, mirrored. */
export const figure = { width: 240, height: 506 }

/** A region of the figure and where its number stands. */
export interface Shape {
  readonly site: SkinSite
  readonly path: string
  readonly at: readonly [x: number, y: number]
  readonly mirrored: boolean
}

type Half = readonly [path: string, x: number, y: number]

// As the viewer's left half, in outline, with a gap between neighbours.
const upperArm: Half = [
  'M67 112C57 113 50.500 121 48.500 133C46.500 151 44 169 41.500 187L61 190.500C64 175 68 160 70.500 140C71 128 69.500 119 67 112Z',
  56,
  148,
]
const forearm: Half = [
  'M41 191.500L60.300 195C59 214 53.500 238 47.500 260L30.500 256.500C32.500 237 36.500 213 41 191.500Z',
  46,
  224,
]
const handDorsum: Half = [
  'M30 261L47 264.500C50.500 272 50.500 281 47.500 292L20.500 288C22 278 25.500 269 30 261Z',
  35.5,
  277.5,
]
const fingers: Half = [
  'M20 292.500L47 296.500C46.500 305 44.800 313 43.500 319C42.500 323.500 38 323 38 318.500L38.600 308L36.300 323C35.600 328 30.300 327.500 30.500 322.500L31.500 307.500L28.600 322C27.500 327 22.600 326 23.300 321L25.500 306.500L21.300 317C19.600 321.500 15.300 319.500 16.500 315C17.600 307.500 18.500 300 20 292.500ZM52 270C57.500 275 60 283 60 291C60 296.500 55 297 54 292C53 287 52.500 283 52.200 279Z',
  32,
  305,
]
const thigh: Half = [
  'M76.500 241C89 251.500 103 257.500 117.500 259C117 290 114 320 110.500 348L82.500 348C78.500 318 74 280 76.500 241Z',
  96,
  300,
]
const lowerLeg: Half = [
  'M82.300 352L110.300 352C112 374 110.500 394 107.500 414C106 430 105 440 104.500 452L90.500 452C89.500 440 87 425 84 410C80.500 390 79.500 372 82.300 352Z',
  96.5,
  396,
]
const footDorsum: Half = [
  'M90.300 456L104.700 456C105.500 465 108.500 474 109 484C109.300 494 102 499 92.500 499C82 499 73.500 495.500 74.500 488.500C77 478 88.500 468 90.300 456Z',
  93.5,
  483,
]

const face =
  'M120 22C108 22 101 32 101 46C101.500 60 110 72.500 120 72.500C130 72.500 138.500 60 139 46C139 32 132 22 120 22Z'
const chest =
  'M95 103L145 103C157 105.500 167 110.500 169.500 119C169.500 134 165 150 162.500 167L77.500 167C75 150 70.500 134 70.500 119C73 110.500 83 105.500 95 103Z'
const abdomen =
  'M78 171L162 171C160.500 185 160 197 162 211C163.500 221 164 229 163.500 237C150 248 135 254 120 255C105 254 90 248 76.500 237C76 229 76.500 221 78 211C80 197 79.500 185 78 171Z'

const middle: readonly Shape[] = [
  { site: 'face', path: face, at: [120, 47], mirrored: false },
  { site: 'anteriorChest', path: chest, at: [120, 135], mirrored: false },
  { site: 'abdomen', path: abdomen, at: [120, 212], mirrored: false },
]

function pair(right: SkinSite, left: SkinSite, [path, x, y]: Half, rightIsMirrored: boolean): Shape[] {
  return [
    { site: right, path, at: [rightIsMirrored ? figure.width - x : x, y], mirrored: rightIsMirrored },
    { site: left, path, at: [rightIsMirrored ? x : figure.width - x, y], mirrored: !rightIsMirrored },
  ]
}

/** Seen from the front, the patient's right is on the viewer's left. */
export const front: readonly Shape[] = [
  ...middle,
  ...pair('fingersRight', 'fingersLeft', fingers, false),
  ...pair('handDorsumRight', 'handDorsumLeft', handDorsum, false),
  ...pair('forearmRight', 'forearmLeft', forearm, false),
  ...pair('upperArmRight', 'upperArmLeft', upperArm, false),
  ...pair('thighRight', 'thighLeft', thigh, false),
  ...pair('lowerLegRight', 'lowerLegLeft', lowerLeg, false),
  ...pair('footDorsumRight', 'footDorsumLeft', footDorsum, false),
]

/** Seen from behind, the patient's right is on the viewer's right. */
export const back: readonly Shape[] = [
  ...pair('fingersRight', 'fingersLeft', fingers, true),
  ...pair('forearmRight', 'forearmLeft', forearm, true),
  ...pair('upperArmRight', 'upperArmLeft', upperArm, true),
  ...pair('thighRight', 'thighLeft', thigh, true),
  ...pair('lowerLegRight', 'lowerLegLeft', lowerLeg, true),
]

const head =
  'M120 8C101 8 92.500 23 93.500 43C94.500 62 106 78 120 78C134 78 145.500 62 146.500 43C147.500 23 139 8 120 8Z'
const neck =
  'M108.500 78.500L108.500 90C108.500 94 103 97 97 99.500L143 99.500C137 97 131.500 94 131.500 90L131.500 78.500C126 82.500 114 82.500 108.500 78.500Z'

/** What is drawn and is no site. */
export const unscored: Readonly<
  Record<'front' | 'back', readonly (readonly [path: string, mirrored: boolean])[]>
> = {
  front: [
    [head, false],
    [neck, false],
  ],
  back: [
    [head, false],
    [neck, false],
    [chest, false],
    [abdomen, false],
    [handDorsum[0], false],
    [handDorsum[0], true],
    [footDorsum[0], false],
    [footDorsum[0], true],
  ],
}
