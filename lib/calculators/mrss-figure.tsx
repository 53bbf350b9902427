import { useId } from 'react'
import type { CalculatorParts, SkinSite } from '../../rules/index.ts'
import styles from './mrss-figure.module.css'
import { back, figure, front, type Shape, unscored } from './mrss-shapes.ts'
import { siteId, siteInWords } from './mrss-words.ts'

interface FigureProps {
  view: 'front' | 'back'
  scores: CalculatorParts
  active: SkinSite
  onPick: (site: SkinSite) => void
}

const shapes = { front, back }
const mirror = `translate(${figure.width} 0) scale(-1 1)`

/**
 * The body from the front or from behind. Every score is told by its number and by its shade. The front view carries
 * all sites and is the one that is reached by keyboard; from behind the same sites are seen again.
 */
export function MrssFigure({ view, scores, active, onPick }: FigureProps) {
  const patterns = useId()
  const frontal = view === 'front'
  return (
    <div className={styles.view}>
      <p className={styles.caption} aria-hidden="true">
        <span>{frontal ? 'Right' : 'Left'}</span>
        <b>{frontal ? 'Front' : 'Back'}</b>
        <span>{frontal ? 'Left' : 'Right'}</span>
      </p>
      <svg
        className={styles.figure}
        viewBox={`0 0 ${figure.width} ${figure.height}`}
        role={frontal ? 'listbox' : undefined}
        aria-label={frontal ? 'Sites of the skin score' : undefined}
        aria-hidden={frontal ? undefined : true}
      >
        <Patterns id={patterns} />
        <g>
          {unscored[view].map(([path, mirrored]) => (
            <path
              className={styles.unscored}
              d={path}
              transform={mirrored ? mirror : undefined}
              key={`${path} ${mirrored}`}
            />
          ))}
        </g>
        {shapes[view].map((shape) => (
          <Region
            shape={shape}
            score={scores[shape.site]}
            patterns={patterns}
            frontal={frontal}
            active={shape.site === active}
            onPick={onPick}
            key={shape.site}
          />
        ))}
      </svg>
    </div>
  )
}

interface RegionProps {
  shape: Shape
  score: CalculatorParts[string] | undefined
  patterns: string
  frontal: boolean
  active: boolean
  onPick: (site: SkinSite) => void
}

function Region({ shape, score, patterns, frontal, active, onPick }: RegionProps) {
  const { site, path, at, mirrored } = shape
  const [x, y] = at
  const scored = typeof score === 'number'
  const option = frontal && {
    id: siteId(site),
    role: 'option',
    tabIndex: active ? 0 : -1,
    'aria-label': siteInWords(site, score),
    'aria-selected': active,
    'data-first': active || undefined,
    onFocus: () => onPick(site),
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an option of the list in front; from behind for the mouse alone
    <g
      className={active ? `${styles.region} ${styles.active}` : styles.region}
      onClick={() => onPick(site)}
      {...option}
    >
      <path className={styles.ground} d={path} transform={mirrored ? mirror : undefined} />
      <path
        className={scored ? styles.outline : `${styles.outline} ${styles.blank}`}
        d={path}
        fill={scored && score > 0 ? `url(#${patterns}-${score})` : 'none'}
        transform={mirrored ? mirror : undefined}
      />
      {scored && (
        <>
          <circle className={styles.badge} cx={x} cy={y} r="9" />
          <text className={styles.number} x={x} y={y}>
            {score}
          </text>
        </>
      )}
    </g>
  )
}

/** Darker with every step, and told apart without colour: dots, lines, solid. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-1`} width="7" height="7" patternUnits="userSpaceOnUse">
        <circle className={styles.shade} cx="2" cy="2" r="0.9" />
        <circle className={styles.shade} cx="5.5" cy="5.500" r="0.9" />
      </pattern>
      <pattern
        id={`${id}-2`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles.shade} width="2" height="5" />
      </pattern>
      <pattern id={`${id}-3`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect className={styles.shade} width="5" height="5" />
      </pattern>
    </defs>
  )
}
