import { describe, expect, it } from 'vitest'
import { indicatedPatient } from '../../rules/examples.ts'
import type { Patient } from '../../rules/index.ts'
import { copiedNote } from './copied-note.ts'
import { nextQuestion } from './questions.ts'
import { reportFor } from './report.ts'

const indicated = indicatedPatient as Patient
const next = (patient: Patient) => nextQuestion({ patient, notAvailable: [] })

describe('what to find out next, in words', () => {
  it('says for a blank patient that the indication rests on the age, and what the age could give', () => {
    expect(next({})).toEqual({
      feature: 'ageYears',
      label: 'Age',
      reasons: [
        'The indication rests on it.',
        'Would settle 5 of 63 open criteria.',
        'Alone it could give “Outside these criteria”.',
      ],
    })
  })

  it('says by which set a finding can exclude the standard protocol', () => {
    expect(next(indicated)).toEqual({
      feature: 'lvefPct',
      label: 'LVEF',
      reasons: [
        'Would settle 2 of 38 open criteria.',
        'Can exclude the standard protocol (EBMT 2017 cardiac).',
        'Alone it could give “Standard protocol contraindicated”.',
      ],
    })
  })

  it('tells what settles whatever the value from what some values settle', () => {
    const { yearsSinceFirstNonRaynaud: _, ...rest } = indicated
    const { ageYears, diagnosis } = indicated
    expect(next({ ageYears, diagnosis })?.reasons).toContain(
      'Would settle 1 of 54 open criteria, and 1 more by some values only.',
    )
    expect(next(rest)?.reasons.length).toBeGreaterThan(0)
  })

  it('is nothing where nothing can change the headline any more', () => {
    expect(next({ ageYears: 12 })).toBeNull()
  })

  it('stands in the copied note, before what is missing', () => {
    const text = copiedNote({ patient: indicated, notAvailable: [] }, 'short')
    const at = text.indexOf('Find out next: LVEF. Would settle 2 of 38 open criteria.')
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(text.indexOf('Missing, and'))
  })
})

describe('the list of what is missing', () => {
  it('goes in the order of the work-up, from the bedside to the catheter', () => {
    const { refining } = reportFor({ patient: indicated, notAvailable: [] }).missing
    const steps = [...new Set(refining.map(({ step }) => step))]
    expect(steps).toEqual([
      'History and records',
      'Bedside',
      'Blood and urine',
      'Virus serology',
      'Lung function and blood gases',
      'ECG and Holter',
      'Echocardiography',
      'Cardiac MRI',
      'Right heart catheter',
      'Coronary evaluation and endoscopy',
      'Clinician’s judgement',
      'Team and centre',
    ])
    expect(steps.flatMap((step) => refining.filter((item) => item.step === step))).toEqual(refining)
  })

  it('names what speaks against in one guideline while only the other is met, with the set that asks for it', () => {
    const { missing } = reportFor({ patient: { ...indicated, progressiveDisease: false }, notAvailable: [] })
    expect(missing.refining).toContainEqual(
      expect.objectContaining({ feature: 'currentSmoker', sets: ['EBMT 2025'] }),
    )
    for (const { sets } of [...missing.required, ...missing.refining]) expect(sets.length).toBeGreaterThan(0)
  })
})
