import styles from './site-nav.module.css'

/** The pages of the application, in the order of the navigation. */
const pages = [{ href: '/', name: 'Assessment' }] as const

export type PageHref = (typeof pages)[number]['href']

/** The way to the other pages. Plain links: they work without JavaScript and fetch nothing ahead. */
export function SiteNav({ current }: { current: PageHref }) {
  return (
    <nav className={styles.nav} aria-label="Pages">
      <ul>
        {pages.map(({ href, name }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
