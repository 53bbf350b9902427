import type { ReactNode } from 'react'
import { edition } from '../../rules/index.ts'
import { whatThisIs, whatThisIsNot } from '../report/words.ts'
import styles from './page.module.css'
import { type PageHref, SiteNav } from './site-nav.tsx'
import { SkipLink } from './skip-link.tsx'

interface PageProps {
  readonly title: string
  /** One or two sentences under the title: what stands here. */
  readonly lead?: ReactNode
  /** The page of the navigation that this is or that it lies under; none for a page outside it. */
  readonly current?: PageHref
  /** The pages above this one, from the top, where it is not itself in the navigation. */
  readonly trail?: readonly { readonly href: string; readonly name: string }[]
  /** A page to work on rather than to read: as wide as the screen, and its parts bring all of their own looks. */
  readonly tool?: boolean
  readonly children: ReactNode
}

/**
 * The frame of every page that is read rather than filled in: navigation, title, main part, and a foot with what this is
 * not and which rules it shows. Rendered on the server; it needs no JavaScript.
 */
export function Page({ title, lead, current, trail = [], tool = false, children }: PageProps) {
  return (
    <>
      <SkipLink href="#main">Skip to the content</SkipLink>
      <SiteNav {...(current && { current })} exact={trail.length === 0} />
      <main className={tool ? styles.tool : styles.main} id="main" tabIndex={-1}>
        {trail.length > 0 && <Trail trail={trail} />}
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </main>
      <footer className={styles.foot}>
        <p>
          {whatThisIs} <strong>{whatThisIsNot}</strong>
        </p>
        <p>
          Rules {edition.version}, fingerprint <code>{edition.fingerprint}</code>
        </p>
      </footer>
    </>
  )
}

function Trail({ trail }: Required<Pick<PageProps, 'trail'>>) {
  return (
    <nav className={styles.trail} aria-label="Above this page">
      <ol>
        {trail.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A wide table's own scroll region, so that the page never scrolls sideways; the keyboard can reach it. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.wide} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
