import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, criteriaSets, featureIds, outcomes, type Patient, readings } from '../../rules/index.ts'
import { arbitraries } from '../assessment/arbitraries.ts'
import { copiedNote } from './copied-note.ts'
import { type Report, reportFor } from './report.ts'
import { outcomeWords, truthWords } from './words.ts'

const { patients } = arbitraries(fc)

/** Every guideline criterion answered, nothing against. */
const fit: Patient = {
  ageYears: 47,
  sex: 'female',
  diagnosis: 'systemic-sclerosis',
  acrEular2013Met: true,
  cutaneousSubset: 'diffuse',
  yearsSinceFirstNonRaynaud: 2,
  progressiveDisease: true,
  highRiskProfile: false,
  rapidProgression: false,
  eularEarly: true,
  eularSevere: true,
  eularPoorPrognosis: true,
  eularAdvancedCardiorespiratory: false,
  mrss: 24,
  fvcPct: 72,
  dlcoPct: 55,
  lungInvolvement: 'present',
  heartInvolvement: 'none',
  kidneyInvolvement: 'none',
  gutInvolvement: 'none',
  myocarditis: false,
  whiteCellsE9L: 7,
  plateletsE9L: 250,
  lvefPct: 60,
  tapseMm: 22,
  paspRestMmHg: 30,
  mpapRestMmHg: 18,
  paspFluidMmHg: 38,
  mpapFluidMmHg: 24,
  pvrWu: 1.5,
  cardiacOutputFluidResponse: 'rises',
  septalBounce: false,
  dSign: false,
  constrictivePericarditis: false,
  cardiacTamponade: false,
  severeCadUnrevascularised: false,
  severeArrhythmiaUntreated: false,
  symptomaticCardiacDisease: false,
  uncontrolledHypertension: false,
  creatinineClearanceMlMin: 90,
  firstLineMonths: 8,
  activeDespiteFirstLine: true,
  firstLineIntolerance: false,
  ecog: 1,
  currentSmoker: false,
  pregnant: false,
  contraceptionRefused: false,
  uncontrolledInfection: false,
  hivPositive: false,
  hepatitisBOrC: false,
  malignancyOrMds: false,
  malignancyWithin5Years: false,
  severePsychiatric: false,
  poorAdherence: false,
  severeLiverDisease: false,
  marrowInsufficiency: false,
  combinedMdtCentre: true,
}

const reportOn = (
  changes: Patient = {},
  notAvailable: Parameters<typeof reportFor>[0]['notAvailable'] = [],
): Report => reportFor({ patient: { ...fit, ...changes }, notAvailable })

const points = (report: Report): string => report.headline.points.join(' ')

describe('the report', () => {
  it('says that a fully answered patient with nothing against may be considered, and never that nothing speaks against', () => {
    const report = reportOn()
    expect(report.headline.code).toBe('may-be-considered')
    expect(report.headline.meaning).toContain('among the items checked')
    expect(report.against).toEqual([])
    expect(report.missing).toEqual({ required: [], refining: [] })
  })

  it('says of a blank form that nothing can be said yet, and lists what the indication rests on', () => {
    const report = reportFor({ patient: {}, notAvailable: [] })
    expect(report.headline.code).toBe('needs-information')
    expect(report.headline.meaning).toContain('A blank is not a no')
    const required = report.missing.required.map(({ feature }) => feature)
    expect(required).toEqual(expect.arrayContaining(['ageYears', 'diagnosis', 'eularEarly', 'mrss']))
  })

  it('names every concern with its source’s word, so that an age of 61 and a cancer do not read alike', () => {
    const older = points(reportOn({ ageYears: 61 }))
    const cancer = points(reportOn({ malignancyOrMds: true }))
    expect(older).toContain(
      '1 concern: Above the upper age given for systemic sclerosis 61 years (EBMT 2025, Table 5',
    )
    expect(cancer).toContain('1 concern:')
    expect(cancer).toContain('exclusion there')
    expect(cancer).not.toContain('EBMT 2025')
    expect(points(reportOn({ ageYears: 61, malignancyOrMds: true }))).toContain('2 concerns:')
  })

  it('names the standard protocol for the pressures of EBMT 2025, and no other protocol for the limits of 2017', () => {
    const pressure = reportOn({ mpapRestMmHg: 26 })
    expect(pressure.headline.code).toBe('standard-protocol-contraindicated')
    expect(points(pressure)).toContain('expert team')
    const resistance = reportOn({ pvrWu: 3.1 })
    expect(resistance.headline.code).toBe('standard-protocol-contraindicated')
    expect(points(resistance)).not.toContain('expert team')
    expect(points(resistance)).toContain('absolute or relative')
  })

  it('says that the work-up cannot be completed where everything unknown is declared not available', () => {
    const { paspFluidMmHg: _pasp, mpapFluidMmHg: _mpap, ...rest } = fit
    const declared = reportFor({ patient: rest, notAvailable: ['paspFluidMmHg', 'mpapFluidMmHg'] })
    expect(declared.headline.code).toBe('refer-for-workup')
    expect(points(declared)).toContain('cannot be completed as described')
    const oneBlank = reportFor({ patient: rest, notAvailable: ['paspFluidMmHg'] })
    expect(points(oneBlank)).not.toContain('cannot be completed')
  })

  it('says which guideline is met and which is not where the two differ', () => {
    const report = reportOn({ cutaneousSubset: 'limited', mrss: 8, ildProgressiveOnCt: true })
    expect(report.headline.code).toBe('mdt-decides')
    expect(points(report)).toContain('The guidelines differ')
    expect(points(report)).toContain('EULAR 2023 is not met')
    expect(points(report)).toContain('EBMT 2025 is met')
  })

  it('names trials that exclude, beside a headline that they do not change', () => {
    const report = reportOn({ lvefPct: 48 })
    expect(report.headline.code).toBe('may-be-considered')
    expect(points(report)).toContain(
      'Outside this answer, excluded by: SCOT (Left ventricular ejection fraction).',
    )
    const lvef = report.disagreements.find(({ subject }) => subject === 'LVEF')
    expect(lvef?.limits.filter(({ within }) => !within).map(({ set }) => set)).toEqual(['SCOT'])
  })

  it('marks a value exactly on a limit with every limit it lies on', () => {
    const [onLimit] = reportOn({ mpapRestMmHg: 25 }).onLimit.filter(({ subject }) =>
      subject.startsWith('mPAP'),
    )
    expect(onLimit?.limits.map(({ set, within }) => [set, within])).toEqual([
      ['EBMT 2025', true],
      ['EBMT 2017 cardiac', true],
      ['ASSIST', true],
      ['NCT03444805', true],
    ])
    expect(reportOn({ mpapRestMmHg: 24 }).onLimit.some(({ subject }) => subject.startsWith('mPAP'))).toBe(
      false,
    )
  })

  it('says where a value on a limit decides, at the criterion too, and of which field', () => {
    const report = reportOn({ mpapRestMmHg: 25 })
    const [value] = report.onLimit.filter(({ subject }) => subject.startsWith('mPAP'))
    expect(value?.features).toEqual(['mpapRestMmHg'])
    expect(value?.limits.filter(({ decides }) => decides).map(({ set }) => set)).toContain('EBMT 2025')
    const row = (of: Report) =>
      of.sets.flatMap(({ criteria }) => criteria).find(({ id }) => id === 'ebmt-2025/mpap-rest')
    expect(row(report)?.onLimit).toEqual(['mPAP at rest (RHC)'])
    expect(row(reportOn({ mpapRestMmHg: 26 }))?.onLimit).toEqual([])
    expect(row(reportOn({ mpapRestMmHg: 24 }))?.onLimit).toEqual([])
  })

  it('does not say that a limit decides where another part of the criterion does', () => {
    const decisive = (patient: Patient) =>
      reportOn(patient)
        .onLimit.filter(({ subject }) => subject === 'mRSS')
        .flatMap(({ limits }) => limits.filter(({ decides }) => decides).map(({ criterion }) => criterion))
    expect(decisive({ mrss: 15 })).toContain('ebmt-2025/route-a')
    expect(decisive({ mrss: 15, cutaneousSubset: 'limited' })).not.toContain('ebmt-2025/route-a')
  })

  it('shows the note where findings make an ambiguity matter, in the note for the record too', () => {
    const notes = (patient: Patient) => reportOn(patient).notes.map(({ id }) => id)
    expect(notes({ mrss: 15 })).toContain('I-14')
    expect(notes({ mrss: 16 })).not.toContain('I-14')
    const { notes: shown } = reportOn({ mrss: 15 })
    expect(shown.find(({ id }) => id === 'I-14')).toMatchObject({
      text: readings['I-14'].shown,
      sets: ['EBMT 2025'],
    })
    expect(copiedNote({ patient: { mrss: 15 }, notAvailable: [] }, 'short').replace(/\s+/g, ' ')).toContain(
      readings['I-14'].shown,
    )
  })

  it('does not call age limits from below and from above a disagreement', () => {
    expect(reportOn().disagreements.map(({ subject }) => subject)).not.toContain('Age')
    expect(reportOn({ ageYears: 63 }).disagreements.map(({ subject }) => subject)).toContain('Age')
  })

  it('keeps a calculated clearance apart from a measured one, with the eGFR beside it', () => {
    const { creatinineClearanceMlMin: _measured, ...rest } = fit
    const report = reportFor({ patient: { ...rest, weightKg: 62, creatinineUmolL: 80 }, notAvailable: [] })
    expect(report.kidney.clearance).toBe('75.22 mL/min, calculated by Cockcroft-Gault')
    expect(report.kidney.egfr).toContain('78.83')
    const input = report.inputs
      .flatMap(({ inputs }) => inputs)
      .find(({ feature }) => feature === 'creatinineClearanceMlMin')
    expect(input?.state).toBe('calculated')
    expect(reportOn().kidney.clearance).toBe('90 mL/min, as entered')
  })

  it('shows a value as typed beside its value in the unit of the criteria', () => {
    const report = reportFor({
      patient: { pao2MmHg: 60 },
      notAvailable: [],
      typed: { pao2MmHg: { text: '8,0', unit: 'kPa', converted: '60 mmHg' } },
    })
    const input = report.inputs.flatMap(({ inputs }) => inputs).find(({ feature }) => feature === 'pao2MmHg')
    expect(input).toMatchObject({ state: 'entered', value: '60 mmHg', typed: '8,0 kPa' })
  })

  it('shows an entry that was refused as typed, and counts it as unknown', () => {
    const report = reportFor({
      patient: {},
      notAvailable: [],
      problems: [{ feature: 'mrss', value: '60', message: 'Too high.' }],
    })
    const input = report.inputs.flatMap(({ inputs }) => inputs).find(({ feature }) => feature === 'mrss')
    expect(input).toMatchObject({ state: 'refused', entered: null, value: '', typed: '60' })
    expect(report.missing.required.map(({ feature }) => feature)).toContain('mrss')
  })

  it('carries every criterion of every set, every unread part and every input, for any patient', () => {
    fc.assert(
      fc.property(patients, ({ patient, notAvailable }) => {
        const report = reportFor({ patient, notAvailable })
        expect(report.sets.map(({ id }) => id)).toEqual(criteriaSets.map(({ id }) => id))
        for (const [index, set] of criteriaSets.entries()) {
          expect(report.sets[index]?.criteria.map(({ id }) => id)).toEqual(set.criteria.map(({ id }) => id))
          expect(report.sets[index]?.unread).toEqual(set.unread)
        }
        expect(
          report.inputs
            .flatMap(({ inputs }) => inputs)
            .map(({ feature }) => feature)
            .sort(),
        ).toEqual([...featureIds].sort())
      }),
      { numRuns: 50 },
    )
  })

  it('gives every criterion the outcome of the assessment, for any patient', () => {
    fc.assert(
      fc.property(patients, ({ patient, notAvailable }) => {
        const assessment = assess(patient, notAvailable)
        const report = reportFor({ patient, notAvailable }, assessment)
        for (const set of report.sets)
          for (const criterion of set.criteria)
            expect(criterion.outcome, criterion.id).toBe(assessment.sets[set.id]?.criteria[criterion.id])
        expect(report.headline.code).toBe(assessment.headline)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the words', () => {
  it('never claim that there is no contraindication, nor that anybody is eligible', () => {
    for (const kind of ['guideline', 'fitness', 'trial'] as const)
      for (const outcome of outcomes) {
        const { title, meaning } = outcomeWords(kind, outcome)
        expect(`${title} ${meaning}`).not.toMatch(/no contraindication|eligible|suitable|recommended/i)
      }
  })

  it('speak of trials in the past conditional', () => {
    for (const outcome of outcomes.filter((code) => code !== 'needs-information'))
      expect(outcomeWords('trial', outcome).title).toMatch(/^Would /)
  })

  it('never turn an unknown into a no', () => {
    for (const role of ['scope', 'indication', 'route', 'exclusion', 'concern', 'assessment'] as const)
      expect(truthWords(role, null)).toBe('Not known')
  })
})
