import { boardIsOn } from '../board/is-on.ts'
import styles from './site-nav.module.css'

/** The pages of the application, in the order of the navigation. */
const pages = [
  { href: '/', name: 'Assessment' },
  { href: '/patient', name: 'For the patient' },
  { href: '/criteria', name: 'Criteria' },
  { href: '/evidence', name: 'Evidence' },
  { href: '/compare', name: 'Compare' },
  { href: '/cohort', name: 'Cohort' },
  { href: '/sources', name: 'Sources' },
  { href: '/about', name: 'About' },
  { href: '/board', name: 'Case review' },
] as const

export type PageHref = (typeof pages)[number]['href']

interface SiteNavProps {
  /** The page shown, or the one it lies under. */
  readonly current?: PageHref
  /** False on a page under `current`. */
  readonly exact?: boolean
}

/** The way to the other pages. Plain links: they work without JavaScript and fetch nothing ahead. */
export function SiteNav({ current, exact = true }: SiteNavProps) {
  return (
    <nav className={styles.nav} aria-label="Pages">
      <ul>
        {pages
          .filter(({ href }) => href !== '/board' || boardIsOn(process.env))
          .map(({ href, name }) => (
            <li key={href}>
              <a href={href} aria-current={href !== current ? undefined : exact ? 'page' : 'true'}>
                {name}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
