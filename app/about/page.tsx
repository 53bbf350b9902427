import type { Metadata } from 'next'
import styles from '../../lib/about/about.module.css'
import { sections } from '../../lib/about/sections.tsx'
import { Page } from '../../lib/ui/page.tsx'

export const metadata: Metadata = { title: 'About' }

export default function AboutPage() {
  return (
    <Page
      title="About"
      lead="What this tool is for and what it is not, how far it can be relied upon, and how that was tested."
      current="/about"
    >
      <nav className={styles.contents} aria-label="On this page">
        <ul>
          {sections.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, name, body }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{name}</h2>
          {body}
        </section>
      ))}
    </Page>
  )
}
