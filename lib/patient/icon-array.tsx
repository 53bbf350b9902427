import styles from './icon-array.module.css'
import type { Picture } from './pictures.ts'

const columns = 10
const width = 10
const height = 13

const person = 'a2 2 0 1 0 .01 0zm-3 9v-2.5a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v2.5z'
const cross = 'l6 8m-6 0l6-8'

function places(from: number, to: number, start: readonly [number, number], shape: string): string {
  return Array.from({ length: to - from }, (_, index) => {
    const place = from + index
    const x = (place % columns) * width + start[0]
    const y = Math.floor(place / columns) * height + start[1]
    return `M${x} ${y}${shape}`
  }).join('')
}

/**
 * One sign for each person, ten a row. People who came to harm are crosses, people who did well are filled figures, all
 * others are outlines: shape tells them apart without colour. The figure itself is printed beside it.
 */
export function IconArray({ picture, marks }: { picture: Picture; marks: 'harm' | 'well' }) {
  const { marked, people } = picture
  const rows = Math.ceil(people / columns)
  const sign = marks === 'harm' ? 'crosses' : 'filled figures'
  return (
    <svg
      className={styles.array}
      viewBox={`0 0 ${columns * width} ${rows * height}`}
      role="img"
      aria-label={`${marked} ${sign} among ${people} people`}
    >
      <path
        className={marks === 'harm' ? styles.harm : styles.well}
        d={places(0, marked, marks === 'harm' ? [2, 2.5] : [5, 1.5], marks === 'harm' ? cross : person)}
      />
      <path className={styles.person} d={places(marked, people, [5, 1.5], person)} />
    </svg>
  )
}
