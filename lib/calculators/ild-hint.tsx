import { Fragment } from 'react'
import { type ProgressionDefinition, progressionDefinitions } from '../../rules/index.ts'
import { StatusMark } from '../report/status-mark.tsx'
import { verificationWords } from '../report/words.ts'
import styles from './hint.module.css'
import { Blanks, EvidenceSource, Hint } from './hint.tsx'
import { type HintProps, useHint } from './hint-case.ts'
import { asksOf, type ChangeRow, type DefinitionRow, ildFeatures, ildView } from './ild.ts'
import { IldQuestions } from './ild-questions.tsx'

/** Lung: extent by Goh, change of lung function, and what the definitions of progression make of it. */
export function IldHint({ goTo }: HintProps) {
  const view = useHint(ildFeatures, ildView)
  if (view === null) return null
  return (
    <Hint id="lung" title="Extent and progression of interstitial lung disease">
      {view.goh && (
        <p>
          <EvidenceSource id="goh-2008" />: <strong>{view.goh.words}</strong>{' '}
          <Blanks blanks={view.goh.blanks} goTo={goTo} />{' '}
          <span className={styles.soft}>In no set of criteria.</span>
        </p>
      )}
      {view.ildDenied && (
        <p className={styles.soft}>Interstitial lung disease on HRCT is answered no: see whether both fit.</p>
      )}
      {view.changes.length > 0 && <ChangeTable rows={view.changes} />}
      {view.definitions.length > 0 && (
        <>
          <DefinitionTable rows={view.definitions} goTo={goTo} />
          <p className={styles.soft}>
            EBMT 2025 gives no lung function number: its route for limited disease asks for progression
            confirmed by chest CT. OMERACT, PPF and INBUILD are in no set of criteria and change no outcome.
          </p>
          <IldQuestions />
        </>
      )}
    </Hint>
  )
}

function ChangeTable({ rows }: { rows: readonly ChangeRow[] }) {
  return (
    <table className={styles.table}>
      <caption>Change since the earlier test</caption>
      <thead>
        <tr>
          <th scope="col">% predicted</th>
          <th scope="col">Earlier</th>
          <th scope="col">Now</th>
          <th scope="col">Relative</th>
          <th scope="col">Absolute</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, earlier, now, relative, absolute }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{earlier ?? 'not known'}</td>
            <td>{now ?? 'not known'}</td>
            <td>{relative ?? 'not known'}</td>
            <td>{absolute ?? 'not known'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DefinitionTable({ rows, goTo }: HintProps & { rows: readonly DefinitionRow[] }) {
  return (
    <table className={`${styles.table} ${styles.halves}`}>
      <caption>Definitions of progression</caption>
      <thead>
        <tr>
          <th scope="col">Definition</th>
          <th scope="col">On these figures</th>
        </tr>
      </thead>
      <tbody>
        {progressionDefinitions.map((definition) => {
          const row = rows.find(({ id }) => id === definition.id)
          return (
            <Fragment key={definition.id}>
              <tr>
                <th scope="row">{definition.name}</th>
                <td>
                  {row && (
                    <>
                      <StatusMark against={false} outcome={row.outcome} /> <strong>{row.words}</strong>{' '}
                      {row.why} <Blanks blanks={row.blanks} goTo={goTo} />
                    </>
                  )}
                </td>
              </tr>
              <tr>
                <td colSpan={2} className={styles.asks}>
                  <WhatItAsks definition={definition} />
                </td>
              </tr>
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function WhatItAsks({ definition }: { definition: ProgressionDefinition }) {
  const { name, source, verified, caution } = definition
  return (
    <details>
      <summary>
        What it asks<span className="visually-hidden">: {name}</span>
      </summary>
      {asksOf(definition).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {caution && <p>{caution}</p>}
      <p>
        <EvidenceSource id={source} />. {verificationWords[verified]}.
      </p>
    </details>
  )
}
