import styles from './banner.module.css'

/** What this page is not. It stands on every view and cannot be closed. */
export function Banner() {
  return (
    <section className={styles.banner} aria-label="What this is for">
      <p>
        <b>For clinicians, about adults with systemic sclerosis.</b> Supports a decision, makes none. Not for
        emergencies; not a medical device.
      </p>
      <p>
        <b>Demonstration:</b> no clinician has yet checked these criteria against the full original
        publications.
      </p>
      <noscript>
        <p>This page works out its answer in the browser and needs JavaScript, which is switched off.</p>
      </noscript>
    </section>
  )
}
