import type { Patient } from '../../rules/index.ts'
import { all, any, anyKnown, noCode, not, unknown, yesCode } from './by-hand-logic.ts'
import { rounded } from './rounded.ts'

// The criteria as one would write them by hand for one patient: no data, no engine, a function a set. Held equal to the
// rules before anything is measured.

type Finding<Value> = Value | null | undefined

const coded = (truth: boolean): number => (truth ? yesCode : noCode)
const above = (value: Finding<number>, limit: number) =>
  value === undefined || value === null ? unknown : coded(value > limit)
const atLeast = (value: Finding<number>, limit: number) =>
  value === undefined || value === null ? unknown : coded(value >= limit)
const below = (value: Finding<number>, limit: number) =>
  value === undefined || value === null ? unknown : coded(value < limit)
const atMost = (value: Finding<number>, limit: number) =>
  value === undefined || value === null ? unknown : coded(value <= limit)
const exactly = (value: Finding<number>, limit: number) =>
  value === undefined || value === null ? unknown : coded(value === limit)
const yes = (value: Finding<boolean>) => (value === undefined || value === null ? unknown : coded(value))
const no = (value: Finding<boolean>) => (value === undefined || value === null ? unknown : coded(!value))
const is = (value: Finding<string>, name: string) =>
  value === undefined || value === null ? unknown : coded(value === name)
const isOneOf = (value: Finding<string>, a: string, b: string) =>
  value === undefined || value === null ? unknown : coded(value === a || value === b)
const together = (a: Finding<number>, b: Finding<number>, how: (a: number, b: number) => number) =>
  a === undefined || a === null || b === undefined || b === null ? null : rounded(how(a, b))
const sum = (a: Finding<number>, b: Finding<number>) => together(a, b, (x, y) => x + y)
const fall = (now: Finding<number>, previous: Finding<number>) => together(now, previous, (x, y) => y - x)
const fallPct = (now: Finding<number>, previous: Finding<number>) =>
  together(now, previous, (x, y) => (100 * (y - x)) / y)

function eular2023(p: Patient): readonly number[] {
  return [
    atLeast(p.ageYears, 18),
    is(p.diagnosis, 'systemic-sclerosis'),
    is(p.cutaneousSubset, 'diffuse'),
    yes(p.eularEarly),
    yes(p.eularSevere),
    yes(p.eularPoorPrognosis),
    yes(p.eularAdvancedCardiorespiratory),
  ]
}

function ebmt2025(p: Patient): readonly number[] {
  const atLeastOneOrganInvolved = any(
    isOneOf(p.lungInvolvement, 'present', 'severe'),
    isOneOf(p.heartInvolvement, 'present', 'severe'),
    isOneOf(p.kidneyInvolvement, 'present', 'severe'),
    isOneOf(p.gutInvolvement, 'present', 'severe'),
  )
  const noOrganInvolved = all(
    is(p.lungInvolvement, 'none'),
    is(p.heartInvolvement, 'none'),
    is(p.kidneyInvolvement, 'none'),
    is(p.gutInvolvement, 'none'),
  )
  const secondLineUse = any(
    all(atLeast(p.firstLineMonths, 6), yes(p.activeDespiteFirstLine)),
    yes(p.firstLineIntolerance),
  )
  return [
    atLeast(p.ageYears, 18),
    is(p.diagnosis, 'systemic-sclerosis'),
    yes(p.acrEular2013Met),
    yes(p.progressiveDisease),
    all(is(p.cutaneousSubset, 'diffuse'), above(p.mrss, 15), atLeastOneOrganInvolved),
    all(
      is(p.cutaneousSubset, 'diffuse'),
      above(p.mrss, 20),
      noOrganInvolved,
      above(p.crpMgL, 10),
      no(p.inflammationOtherCause),
    ),
    all(isOneOf(p.cutaneousSubset, 'limited', 'sine'), below(p.mrss, 15), yes(p.ildProgressiveOnCt)),
    all(
      exactly(p.mrss, 15),
      any(all(is(p.cutaneousSubset, 'diffuse'), atLeastOneOrganInvolved), yes(p.ildProgressiveOnCt)),
    ),
    all(is(p.cutaneousSubset, 'diffuse'), below(p.mrss, 15), yes(p.ildProgressiveOnCt)),
    any(below(p.yearsSinceFirstNonRaynaud, 5), yes(p.severeProgressiveDisease)),
    any(secondLineUse, all(yes(p.highRiskProfile), yes(p.rapidProgression))),
    yes(p.septalBounce),
    yes(p.constrictivePericarditis),
    yes(p.cardiacTamponade),
    above(p.paspRestMmHg, 40),
    above(p.paspFluidMmHg, 45),
    above(p.mpapRestMmHg, 25),
    above(p.mpapFluidMmHg, 30),
    above(p.ageYears, 60),
    atLeast(p.yearsSinceFirstNonRaynaud, 5),
    all(yes(p.highRiskProfile), yes(p.rapidProgression), not(secondLineUse)),
    anyKnown(atLeast(p.ecog, 2), atMost(p.karnofskyPct, 60)),
    yes(p.poorAdherence),
    yes(p.currentSmoker),
    yes(p.myocarditis),
    yes(p.combinedMdtCentre),
  ]
}

function ebmt2017Cardiac(p: Patient): readonly number[] {
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    atLeast(p.ageYears, 18),
    above(p.paspRestMmHg, 40),
    above(p.paspFluidMmHg, 45),
    above(p.mpapRestMmHg, 25),
    above(p.mpapFluidMmHg, 30),
    isOneOf(p.cardiacOutputFluidResponse, 'unchanged', 'falls'),
    above(p.pvrWu, 3),
    below(p.lvefPct, 45),
    below(p.tapseMm, 18),
    any(yes(p.dSign), yes(p.septalBounce)),
    yes(p.severeCadUnrevascularised),
    yes(p.severeArrhythmiaUntreated),
    yes(p.cardiacTamponade),
    yes(p.constrictivePericarditis),
    yes(p.symptomaticCardiacDisease),
  ]
}

function generalFitness(p: Patient): readonly number[] {
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    atLeast(p.ageYears, 18),
    yes(p.pregnant),
    below(p.fvcPct, 50),
    below(p.dlcoPct, 40),
    below(p.lvefPct, 40),
    below(p.creatinineClearanceMlMin, 30),
    any(yes(p.uncontrolledInfection), yes(p.hepatitisBOrC), yes(p.hivPositive)),
    yes(p.severeLiverDisease),
    any(below(p.whiteCellsE9L, 2), below(p.plateletsE9L, 100), yes(p.marrowInsufficiency)),
    yes(p.uncontrolledHypertension),
    yes(p.contraceptionRefused),
    any(yes(p.malignancyOrMds), yes(p.malignancyWithin5Years)),
    yes(p.severePsychiatric),
  ]
}

function ebmtHandbook2024(p: Patient): readonly number[] {
  const severeLungHeartOrKidneyInvolvement = any(
    is(p.lungInvolvement, 'severe'),
    is(p.heartInvolvement, 'severe'),
    is(p.kidneyInvolvement, 'severe'),
  )
  const lungFunctionDeclineRelativeAndAbsolute = all(
    atLeast(p.pftIntervalMonths, 6),
    atMost(p.pftIntervalMonths, 18),
    any(
      all(atLeast(fallPct(p.fvcPct, p.fvcPctPrevious), 10), atLeast(fall(p.fvcPct, p.fvcPctPrevious), 10)),
      all(atLeast(fallPct(p.tlcPct, p.tlcPctPrevious), 10), atLeast(fall(p.tlcPct, p.tlcPctPrevious), 10)),
      all(
        atLeast(fallPct(p.dlcoPct, p.dlcoPctPrevious), 15),
        atLeast(fall(p.dlcoPct, p.dlcoPctPrevious), 15),
      ),
    ),
  )
  const lungFunctionDeclineRelativeOrAbsolute = all(
    atLeast(p.pftIntervalMonths, 6),
    atMost(p.pftIntervalMonths, 18),
    any(
      atLeast(fallPct(p.fvcPct, p.fvcPctPrevious), 10),
      atLeast(fall(p.fvcPct, p.fvcPctPrevious), 10),
      atLeast(fallPct(p.tlcPct, p.tlcPctPrevious), 10),
      atLeast(fall(p.tlcPct, p.tlcPctPrevious), 10),
      atLeast(fallPct(p.dlcoPct, p.dlcoPctPrevious), 15),
      atLeast(fall(p.dlcoPct, p.dlcoPctPrevious), 15),
    ),
  )
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    atLeast(p.ageYears, 18),
    yes(p.acrEular2013Met),
    atMost(p.ageYears, 65),
    all(
      below(p.yearsSinceFirstNonRaynaud, 2),
      is(p.cutaneousSubset, 'diffuse'),
      above(p.mrss, 20),
      any(above(p.esrMmH, 25), above(p.crpMgL, 5), below(p.haemoglobinGDl, 11)),
      no(p.inflammationOtherCause),
    ),
    all(below(p.yearsSinceFirstNonRaynaud, 5), atLeast(p.mrss, 15), severeLungHeartOrKidneyInvolvement),
    all(below(p.yearsSinceFirstNonRaynaud, 5), below(p.mrss, 14), lungFunctionDeclineRelativeAndAbsolute),
    all(below(p.yearsSinceFirstNonRaynaud, 5), below(p.mrss, 14), lungFunctionDeclineRelativeOrAbsolute),
    all(
      below(p.yearsSinceFirstNonRaynaud, 5),
      exactly(p.mrss, 14),
      any(severeLungHeartOrKidneyInvolvement, lungFunctionDeclineRelativeOrAbsolute),
    ),
    yes(p.pregnant),
    below(p.lvefPct, 40),
    below(p.dlcoPct, 40),
    below(p.creatinineClearanceMlMin, 30),
    yes(p.uncontrolledInfection),
    yes(p.severeLiverDisease),
    below(p.karnofskyPct, 80),
    yes(p.combinedMdtCentre),
  ]
}

function astis(p: Patient): readonly number[] {
  const lungLimbOfASTIS = all(
    any(atMost(p.dlcoPct, 80), atMost(p.fvcPct, 80)),
    yes(p.ildOnHrct),
    no(p.obstructionOrEmphysema),
  )
  const kidneyLimbOfASTIS = any(
    yes(p.severeHypertensionTwice),
    yes(p.persistentUrineAbnormality),
    yes(p.microangiopathicHaemolysis),
    isOneOf(p.kidneyInvolvement, 'present', 'severe'),
  )
  const heartLimbOfASTIS = isOneOf(p.heartInvolvement, 'present', 'severe')
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    all(atLeast(p.ageYears, 18), atMost(p.ageYears, 65)),
    yes(p.acrEular2013Met),
    is(p.cutaneousSubset, 'diffuse'),
    all(
      atMost(p.yearsSinceFirstSkinThickening, 2),
      atLeast(p.mrss, 20),
      yes(p.trunkSkinInvolved),
      any(above(p.esrMmH, 25), below(p.haemoglobinGDl, 11)),
      no(p.inflammationOtherCause),
    ),
    all(
      atMost(p.yearsSinceFirstSkinThickening, 4),
      atLeast(p.mrss, 15),
      yes(p.organChangeWithin6Months),
      any(lungLimbOfASTIS, kidneyLimbOfASTIS, heartLimbOfASTIS),
    ),
    above(p.mpapRestMmHg, 50),
    below(p.dlcoPct, 40),
    below(p.pao2MmHg, 60),
    below(p.lvefPct, 45),
    yes(p.severeArrhythmiaUntreated),
    yes(p.uncontrolledHypertension),
    below(p.creatinineClearanceMlMin, 40),
    above(p.cyclophosphamideIvGrams, 5),
    above(p.cyclophosphamideOralMonths, 3),
  ]
}

function scot(p: Patient): readonly number[] {
  const lungLimbOfSCOT = all(
    isOneOf(p.lungInvolvement, 'present', 'severe'),
    any(below(p.fvcPct, 70), below(p.dlcoPct, 70)),
  )
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    all(atLeast(p.ageYears, 18), atMost(p.ageYears, 69)),
    yes(p.acrEular2013Met),
    all(is(p.cutaneousSubset, 'diffuse'), atLeast(p.mrss, 16)),
    atMost(p.yearsSinceFirstNonRaynaud, 5),
    all(above(p.yearsSinceFirstNonRaynaud, 4), atMost(p.yearsSinceFirstNonRaynaud, 5)),
    any(lungLimbOfSCOT, yes(p.priorRenalCrisis)),
    yes(p.contraceptionRefused),
    above(p.mpapRestMmHg, 30),
    below(p.fvcPct, 45),
    below(p.dlcoPct, 40),
    below(p.lvefPct, 50),
    below(p.creatinineClearanceMlMin, 40),
    yes(p.activeGave),
    any(above(p.cyclophosphamideIvMonths, 6), above(p.cyclophosphamideIvGramsPerM2, 3)),
    above(p.cyclophosphamideOralMonths, 4),
    above(sum(p.cyclophosphamideIvMonths, p.cyclophosphamideOralMonths), 6),
  ]
}

function assist(p: Patient): readonly number[] {
  const atLeastOneOrganInvolved = any(
    isOneOf(p.lungInvolvement, 'present', 'severe'),
    isOneOf(p.heartInvolvement, 'present', 'severe'),
    isOneOf(p.kidneyInvolvement, 'present', 'severe'),
    isOneOf(p.gutInvolvement, 'present', 'severe'),
  )
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    all(atLeast(p.ageYears, 18), below(p.ageYears, 60)),
    atMost(p.yearsSinceFirstNonRaynaud, 4),
    all(is(p.cutaneousSubset, 'diffuse'), above(p.mrss, 14), atLeastOneOrganInvolved),
    all(below(p.mrss, 14), isOneOf(p.lungInvolvement, 'present', 'severe')),
    all(
      exactly(p.mrss, 14),
      any(
        all(is(p.cutaneousSubset, 'diffuse'), atLeastOneOrganInvolved),
        isOneOf(p.lungInvolvement, 'present', 'severe'),
      ),
    ),
    any(above(p.mpapRestMmHg, 25), above(p.paspRestMmHg, 40)),
    below(p.lvefPct, 40),
    above(p.creatinineUmolL, 177),
    above(p.cyclophosphamideIvCourses, 6),
  ]
}

function upside2021(p: Patient): readonly number[] {
  const reducedLungFunctionWithInterstitialLungDisease = all(
    yes(p.ildOnHrct),
    no(p.obstructionOrEmphysema),
    any(atMost(p.dlcoPct, 85), atMost(p.fvcPct, 85)),
  )
  const preservedButDecliningLungFunction = all(
    above(p.dlcoPct, 85),
    above(p.fvcPct, 85),
    atMost(p.pftIntervalMonths, 12),
    any(
      above(fallPct(p.fvcPct, p.fvcPctPrevious), 10),
      above(fallPct(p.tlcPct, p.tlcPctPrevious), 10),
      above(fallPct(p.dlcoPct, p.dlcoPctPrevious), 15),
    ),
  )
  const lungLimbOfUPSIDE = any(
    reducedLungFunctionWithInterstitialLungDisease,
    preservedButDecliningLungFunction,
  )
  const kidneyLimbOfUPSIDE = any(
    yes(p.severeHypertensionTwice),
    yes(p.persistentUrineAbnormality),
    yes(p.microangiopathicHaemolysis),
    yes(p.newRenalInsufficiency),
  )
  const heartLimbOfUPSIDE = any(
    yes(p.reversibleHeartFailure),
    yes(p.rhythmDisturbance),
    yes(p.avBlock2or3),
    yes(p.pericardialEffusion),
    yes(p.myocarditis),
  )
  const organInvolvementAsDefinedByUPSIDE = any(lungLimbOfUPSIDE, kidneyLimbOfUPSIDE, heartLimbOfUPSIDE)
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    all(atLeast(p.ageYears, 18), atMost(p.ageYears, 65)),
    all(yes(p.acrEular2013Met), is(p.cutaneousSubset, 'diffuse')),
    all(atMost(p.yearsSinceFirstNonRaynaud, 2), any(atLeast(p.mrss, 15), organInvolvementAsDefinedByUPSIDE)),
    any(yes(p.pregnant), yes(p.contraceptionRefused)),
    yes(p.poorAdherence),
    above(p.mpapRestMmHg, 20),
    yes(p.severeLiverDisease),
    yes(p.severePsychiatric),
    yes(p.malignancyOrMds),
    yes(p.marrowInsufficiency),
    yes(p.uncontrolledHypertension),
    any(yes(p.uncontrolledInfection), yes(p.hivPositive), yes(p.htlvPositive)),
    above(p.ecog, 2),
    yes(p.studyDrugHypersensitivity),
    above(p.immunosuppressantMonths, 6),
    yes(p.priorAlkylatorOrIrradiation),
    yes(p.toxicExposure),
  ]
}

function upsideAmended(p: Patient): readonly number[] {
  const reducedLungFunctionWithInterstitialLungDisease = all(
    yes(p.ildOnHrct),
    no(p.obstructionOrEmphysema),
    any(atMost(p.dlcoPct, 85), atMost(p.fvcPct, 85)),
  )
  const preservedButDecliningLungFunction = all(
    above(p.dlcoPct, 85),
    above(p.fvcPct, 85),
    atMost(p.pftIntervalMonths, 12),
    any(
      above(fallPct(p.fvcPct, p.fvcPctPrevious), 10),
      above(fallPct(p.tlcPct, p.tlcPctPrevious), 10),
      above(fallPct(p.dlcoPct, p.dlcoPctPrevious), 15),
    ),
  )
  const lungLimbOfUPSIDE = any(
    reducedLungFunctionWithInterstitialLungDisease,
    preservedButDecliningLungFunction,
  )
  const kidneyLimbOfUPSIDE = any(
    yes(p.severeHypertensionTwice),
    yes(p.persistentUrineAbnormality),
    yes(p.microangiopathicHaemolysis),
    yes(p.newRenalInsufficiency),
  )
  const heartLimbOfUPSIDE = any(
    yes(p.reversibleHeartFailure),
    yes(p.rhythmDisturbance),
    yes(p.avBlock2or3),
    yes(p.pericardialEffusion),
    yes(p.myocarditis),
  )
  const organInvolvementAsDefinedByUPSIDE = any(lungLimbOfUPSIDE, kidneyLimbOfUPSIDE, heartLimbOfUPSIDE)
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    all(atLeast(p.ageYears, 18), atMost(p.ageYears, 65)),
    all(yes(p.acrEular2013Met), is(p.cutaneousSubset, 'diffuse')),
    all(atMost(p.yearsSinceFirstNonRaynaud, 3), any(atLeast(p.mrss, 15), organInvolvementAsDefinedByUPSIDE)),
    all(
      atMost(p.yearsSinceFirstNonRaynaud, 1),
      above(p.mrss, 10),
      any(yes(p.highRiskAntibody), yes(p.acutePhaseResponse)),
    ),
    any(yes(p.pregnant), yes(p.contraceptionRefused)),
    yes(p.poorAdherence),
    yes(p.severeLiverDisease),
    yes(p.severePsychiatric),
    yes(p.malignancyOrMds),
    yes(p.marrowInsufficiency),
    yes(p.uncontrolledHypertension),
    yes(p.uncontrolledInfection),
    above(p.ecog, 2),
    yes(p.studyDrugHypersensitivity),
    above(p.immunosuppressantMonths, 12),
    yes(p.priorAlkylatorOrIrradiation),
    yes(p.toxicExposure),
  ]
}

function nct03444805(p: Patient): readonly number[] {
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    above(p.ageYears, 18),
    yes(p.acrEular2013Met),
    yes(p.progressiveDisease),
    any(yes(p.pregnant), yes(p.contraceptionRefused)),
    any(below(p.fvcPct, 50), below(p.dlcoPct, 30)),
    any(above(p.paspRestMmHg, 40), above(p.mpapRestMmHg, 25)),
    any(above(p.paspFluidMmHg, 45), above(p.mpapFluidMmHg, 30)),
    above(p.pvrWu, 3),
    below(p.lvefPct, 45),
    any(
      yes(p.dSign),
      yes(p.septalBounce),
      yes(p.severeCadUnrevascularised),
      yes(p.severeArrhythmiaUntreated),
      yes(p.cardiacTamponade),
      yes(p.constrictivePericarditis),
    ),
    below(p.creatinineClearanceMlMin, 30),
    any(below(p.whiteCellsE9L, 2), below(p.plateletsE9L, 100)),
    any(yes(p.hepatitisBOrC), yes(p.hivPositive), yes(p.uncontrolledInfection)),
    yes(p.severePsychiatric),
    any(yes(p.malignancyOrMds), yes(p.malignancyWithin5Years)),
    yes(p.currentSmoker),
  ]
}

function nissc1(p: Patient): readonly number[] {
  return [
    is(p.diagnosis, 'systemic-sclerosis'),
    all(atLeast(p.ageYears, 18), atMost(p.ageYears, 65)),
    yes(p.progressiveDisease),
    below(p.lvefPct, 40),
    above(p.paspRestMmHg, 50),
    below(p.creatinineClearanceMlMin, 30),
    any(below(p.fvcPct, 50), below(p.dlcoPct, 30)),
    yes(p.malignancyOrMds),
    yes(p.severePsychiatric),
    yes(p.marrowInsufficiency),
  ]
}

const sets = [
  eular2023,
  ebmt2025,
  ebmt2017Cardiac,
  generalFitness,
  ebmtHandbook2024,
  astis,
  scot,
  assist,
  upside2021,
  upsideAmended,
  nct03444805,
  nissc1,
]

/** The truth of every criterion, set by set, as codes in the order of the rows. */
export function byHand(patient: Patient): readonly (readonly number[])[] {
  return sets.map((set) => set(patient))
}
