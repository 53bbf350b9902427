import { CaseSummary } from './case-summary.tsx'
import { Figures } from './figures.tsx'
import styles from './patient-page.module.css'
import { beforeTheFigures, questions, whatIsNotKnown, whatItIs } from './texts.ts'

/** For reading together: doctor and patient. Without an assessment in the tab it explains in general. */
export function PatientPage() {
  return (
    <div className={styles.page}>
      <h1>Stem cell transplant in systemic sclerosis: to talk over with your team</h1>
      <p className={styles.notice}>
        To be read together with your doctor. This page decides nothing and advises nothing. It is a trial
        version, not a medical device and not for use in care: no doctor has yet checked it against all the
        original texts.
      </p>
      <section aria-labelledby="what">
        <h2 id="what">What the treatment is</h2>
        {whatItIs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <CaseSummary>
        <General />
      </CaseSummary>
      <section aria-labelledby="questions">
        <h2 id="questions">Questions for the team</h2>
        <ul className={styles.questions}>
          {questions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="notes">
        <h2 id="notes">Notes</h2>
        <div className={styles.notes} />
      </section>
      <section aria-labelledby="studies" className={styles.studies}>
        <h2 id="studies">What studies found, harm and benefit</h2>
        <ul>
          {beforeTheFigures.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>
          One sign is one person. A cross is a person who came to harm. A filled figure is a person who did
          well.
        </p>
        <Figures />
        <h3>What these figures do not tell</h3>
        <ul>
          {whatIsNotKnown.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function General() {
  return (
    <section aria-labelledby="in-general">
      <h2 id="in-general">What the published rules look at</h2>
      <p>
        Two guidelines are used here, with lists of reasons against the treatment. They ask for an illness
        that is early, severe and getting worse, and for a first treatment that did not help enough. They also
        ask whether heart, lungs and kidneys could stand it.
      </p>
      <p>
        Nothing has been entered in this tab, so nothing can be said here about one person. A doctor can enter
        the findings on the <a href="/">assessment page</a> and come back to this page in the same tab.
      </p>
    </section>
  )
}
