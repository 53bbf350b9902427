import { edition } from '../../rules/index.ts'
import styles from './about.module.css'
import { AttributesTable } from './attributes-table.tsx'
import { ChecksTable } from './checks-table.tsx'
import { TestFigures } from './figures.tsx'
import { hazards, riskLevel } from './hazards.ts'
import { History } from './history.tsx'
import { PublishedCounts } from './published-table.tsx'
import {
  againstAutomationBias,
  knownLimits,
  notFor,
  provenance,
  purpose,
  readingOfCriteria,
  reporting,
} from './purpose.ts'
import { Points, Terms } from './terms.tsx'

function Reading() {
  return (
    <dl className={styles.figures}>
      {readingOfCriteria.map(({ how, count }) => (
        <div key={how}>
          <dt>{how}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

function Testing() {
  return (
    <>
      <p>
        The tables of expectations were written by hand, apart from the rules that they test. The numbers are
        counted, not typed.{' '}
        <a href="/about/testing">How it was tested, with the published patients one by one</a>.
      </p>
      <TestFigures />
      <h3>Published patients</h3>
      <PublishedCounts />
    </>
  )
}

function Hazards() {
  const high = hazards.filter(({ severity, residual }) => riskLevel(severity, residual) === 'high')
  return (
    <p>
      {hazards.length} hazards with cause, harm, controls and what remains; {high.length} with a residual risk
      that is still high. <a href="/about/hazards">The hazard log with its matrix</a>, also{' '}
      <a href="/about/hazards.json">as JSON</a>.
    </p>
  )
}

function Version() {
  return (
    <>
      <p>
        Rules {edition.version}, fingerprint <code>{edition.fingerprint}</code>. The fingerprint is the
        SHA-256 of the criteria, the inputs and the warnings; it changes with every limit, wording and
        citation.
      </p>
      <History />
    </>
  )
}

/** The parts of the page in their order, each with the end of its address. */
export const sections = [
  { id: 'purpose', name: 'What it is for', body: <Terms of={purpose} /> },
  { id: 'not-for', name: 'Where it must not be used', body: <Points of={notFor} /> },
  { id: 'bias', name: 'Against following it blindly', body: <Points of={againstAutomationBias} /> },
  { id: 'limits', name: 'Known limits', body: <Points of={knownLimits} /> },
  { id: 'reading', name: 'How the criteria were read', body: <Reading /> },
  { id: 'checks', name: 'To be checked against the originals before clinical use', body: <ChecksTable /> },
  { id: 'testing', name: 'How it was tested', body: <Testing /> },
  { id: 'hazards', name: 'Hazards', body: <Hazards /> },
  {
    id: 'source-attributes',
    name: 'Source attributes',
    body: (
      <>
        <p>
          The thirteen attributes of 45 CFR 170.315(b)(11) for evidence-based decision support, also{' '}
          <a href="/about/source-attributes.json">as JSON</a>. The rules were written from publications and
          learn nothing from data.
        </p>
        <AttributesTable />
      </>
    ),
  },
  { id: 'made-by', name: 'Who made it, who paid for it', body: <Terms of={provenance} /> },
  { id: 'report', name: 'How to report an error or a near miss', body: <Points of={reporting} /> },
  { id: 'version', name: 'Version and change history', body: <Version /> },
] as const
