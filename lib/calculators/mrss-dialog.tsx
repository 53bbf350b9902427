import { type KeyboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import {
  calculators,
  highestSkinScore,
  mrssCitations,
  otherSkinScores,
  type SkinSite,
  skinScore,
  skinScoreMeanings,
  skinSites,
} from '../../rules/index.ts'
import { CalculatorDialog } from './dialog.tsx'
import { UseResult } from './dialog-result.tsx'
import { DialogSources } from './dialog-sources.tsx'
import styles from './mrss-dialog.module.css'
import { MrssFigure } from './mrss-figure.tsx'
import { MrssPad } from './mrss-pad.tsx'
import { MrssTable } from './mrss-table.tsx'
import { progressInWords, siteId, siteInWords } from './mrss-words.ts'
import { useParts } from './use-parts.ts'

const useButton = 'use-skin-score'

/** The skin score by site, on a figure and in a table that show the same. */
export function MrssDialog({ onClose }: { onClose: () => void }) {
  const [scores, setScore] = useParts('mrss')
  const result = skinScore(scores)
  const [active, setActive] = useState<SkinSite>(() => result.missing[0] ?? 'face')
  const [said, setSaid] = useState('')

  function score(site: SkinSite, value: number | null) {
    setScore(site, value)
    setSaid(siteInWords(site, value ?? undefined))
  }

  /** Scores the marked site and marks the one that comes next; null once the score is complete. */
  function scoreAndGoOn(value: number): SkinSite | null {
    score(active, value)
    const stillMissing = result.missing.filter((site) => site !== active)
    const completed = result.missing.length > 0 && stillMissing.length === 0
    const following = skinSites[skinSites.indexOf(active) + 1] ?? stillMissing[0]
    const next = completed ? null : (following ?? null)
    if (next) setActive(next)
    return next
  }

  function move(to: SkinSite | undefined) {
    if (!to) return
    setActive(to)
    document.getElementById(siteId(to))?.focus()
  }

  function onKeys(event: KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey } = event
    if (altKey || ctrlKey || metaKey) return
    const inFigure = document.activeElement?.id === siteId(active)
    const at = skinSites.indexOf(active)
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: skinSites.length - 1,
    }
    if (/^\d$/.test(key) && Number(key) < skinScoreMeanings.length) {
      event.preventDefault()
      // Rendered at once: the button that takes the focus comes with the last score.
      const next = flushSync(() => scoreAndGoOn(Number(key)))
      if (next === null) document.getElementById(useButton)?.focus()
      else if (inFigure) move(next)
    } else if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault()
      score(active, null)
    } else if (inFigure && steps[key] !== undefined) {
      event.preventDefault()
      move(skinSites[steps[key]])
    }
  }

  const figure = { scores, active, onPick: setActive }
  return (
    <CalculatorDialog
      title={calculators.mrss.title}
      onClose={onClose}
      foot={(close) => <MrssTotal result={result} onUsed={close} />}
    >
      <div className={styles.columns}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: reads the keys of the sites inside */}
        <div className={styles.body} onKeyDown={onKeys}>
          <p className={styles.how}>
            Type {skinScoreMeanings.map((_, each) => each).join(', ')}: the next site follows by itself. Arrow
            keys move, Delete clears. Right and left are the patient’s.
          </p>
          <div className={styles.figures}>
            <MrssFigure view="front" {...figure} />
            <MrssFigure view="back" {...figure} />
          </div>
          <MrssPad
            scores={scores}
            active={active}
            onScore={(value) => (value === null ? score(active, null) : scoreAndGoOn(value))}
          />
        </div>
        <div className={styles.table}>
          <MrssTable scores={scores} active={active} onScore={score} onPick={setActive} />
        </div>
      </div>
      <p className={styles.others}>
        Other skin scores must not be entered as this one:{' '}
        {otherSkinScores.map(({ name, sites, max }) => `${name} (${sites} sites, maximum ${max})`).join('; ')}
        . A score without a named scale is not an mRSS.
      </p>
      <DialogSources citations={mrssCitations} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </CalculatorDialog>
  )
}

/** The total, or what it still lacks. */
function MrssTotal({ result, onUsed }: { result: ReturnType<typeof skinScore>; onUsed: () => void }) {
  const { total, soFar, missing } = result
  return (
    <div className={styles.foot}>
      <p className={styles.total}>
        {total === null ? (
          <>
            <b>No total yet.</b> {progressInWords(result)}, {soFar} so far.
          </>
        ) : (
          <>
            <b>Total {total}</b> of {highestSkinScore}, {skinSites.length} sites.
          </>
        )}
      </p>
      {missing.length > 0 && missing.length < skinSites.length && (
        <p className={styles.missing}>
          Missing: {missing.map((site) => calculators.mrss.parts[site].label).join('; ')}.
        </p>
      )}
      <UseResult feature="mrss" value={total} id={useButton} onUsed={onUsed} />
    </div>
  )
}
