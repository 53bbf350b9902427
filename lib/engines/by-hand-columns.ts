import { type Columns, valueCode } from '../../rules/index.ts'
import { all, any, anyKnown, noCode, not, unknown, yesCode } from './by-hand-logic.ts'
import { rounded } from './rounded.ts'

// The criteria as one would write them by hand for a cohort in typed columns: a loop over the patients for each set. Held
// equal to the rules before anything is measured.

const diagnosisSystemicSclerosis = valueCode('diagnosis', 'systemic-sclerosis')
const cutaneousSubsetDiffuse = valueCode('cutaneousSubset', 'diffuse')
const lungInvolvementPresent = valueCode('lungInvolvement', 'present')
const lungInvolvementSevere = valueCode('lungInvolvement', 'severe')
const heartInvolvementPresent = valueCode('heartInvolvement', 'present')
const heartInvolvementSevere = valueCode('heartInvolvement', 'severe')
const kidneyInvolvementPresent = valueCode('kidneyInvolvement', 'present')
const kidneyInvolvementSevere = valueCode('kidneyInvolvement', 'severe')
const gutInvolvementPresent = valueCode('gutInvolvement', 'present')
const gutInvolvementSevere = valueCode('gutInvolvement', 'severe')
const lungInvolvementNone = valueCode('lungInvolvement', 'none')
const heartInvolvementNone = valueCode('heartInvolvement', 'none')
const kidneyInvolvementNone = valueCode('kidneyInvolvement', 'none')
const gutInvolvementNone = valueCode('gutInvolvement', 'none')
const cutaneousSubsetLimited = valueCode('cutaneousSubset', 'limited')
const cutaneousSubsetSine = valueCode('cutaneousSubset', 'sine')
const cardiacOutputFluidResponseUnchanged = valueCode('cardiacOutputFluidResponse', 'unchanged')
const cardiacOutputFluidResponseFalls = valueCode('cardiacOutputFluidResponse', 'falls')

const coded = (truth: boolean): number => (truth ? yesCode : noCode)
const aboveValue = (value: number, limit: number) => (Number.isNaN(value) ? unknown : coded(value > limit))
const above = (values: Float64Array, row: number, limit: number) =>
  aboveValue(values[row] ?? Number.NaN, limit)
const atLeastValue = (value: number, limit: number) => (Number.isNaN(value) ? unknown : coded(value >= limit))
const atLeast = (values: Float64Array, row: number, limit: number) =>
  atLeastValue(values[row] ?? Number.NaN, limit)
const belowValue = (value: number, limit: number) => (Number.isNaN(value) ? unknown : coded(value < limit))
const below = (values: Float64Array, row: number, limit: number) =>
  belowValue(values[row] ?? Number.NaN, limit)
const atMostValue = (value: number, limit: number) => (Number.isNaN(value) ? unknown : coded(value <= limit))
const atMost = (values: Float64Array, row: number, limit: number) =>
  atMostValue(values[row] ?? Number.NaN, limit)
const exactlyValue = (value: number, limit: number) =>
  Number.isNaN(value) ? unknown : coded(value === limit)
const exactly = (values: Float64Array, row: number, limit: number) =>
  exactlyValue(values[row] ?? Number.NaN, limit)
// Of answers 0 is unknown, 1 no and 2 yes.
const yes = (codes: Uint8Array, row: number) => (codes[row] === 0 ? unknown : coded(codes[row] === 2))
const no = (codes: Uint8Array, row: number) => (codes[row] === 0 ? unknown : coded(codes[row] === 1))
const is = (codes: Uint8Array, row: number, name: number) =>
  codes[row] === 0 ? unknown : coded(codes[row] === name)
const isOneOf = (codes: Uint8Array, row: number, a: number, b: number) =>
  codes[row] === 0 ? unknown : coded(codes[row] === a || codes[row] === b)
const sum = (a: Float64Array, b: Float64Array, row: number) =>
  rounded((a[row] ?? Number.NaN) + (b[row] ?? Number.NaN))
const fall = (now: Float64Array, previous: Float64Array, row: number) =>
  rounded((previous[row] ?? Number.NaN) - (now[row] ?? Number.NaN))
const fallPct = (now: Float64Array, previous: Float64Array, row: number) =>
  rounded((100 * ((previous[row] ?? Number.NaN) - (now[row] ?? Number.NaN))) / (previous[row] ?? Number.NaN))

function eular2023({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const { ageYears } = numbers
  const {
    diagnosis,
    cutaneousSubset,
    eularEarly,
    eularSevere,
    eularPoorPrognosis,
    eularAdvancedCardiorespiratory,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 7

    truths[at] = atLeast(ageYears, row, 18)
    truths[at + 1] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 2] = is(cutaneousSubset, row, cutaneousSubsetDiffuse)
    truths[at + 3] = yes(eularEarly, row)
    truths[at + 4] = yes(eularSevere, row)
    truths[at + 5] = yes(eularPoorPrognosis, row)
    truths[at + 6] = yes(eularAdvancedCardiorespiratory, row)
  }
}

function ebmt2025({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const {
    ageYears,
    mrss,
    crpMgL,
    yearsSinceFirstNonRaynaud,
    firstLineMonths,
    paspRestMmHg,
    paspFluidMmHg,
    mpapRestMmHg,
    mpapFluidMmHg,
    ecog,
    karnofskyPct,
  } = numbers
  const {
    diagnosis,
    acrEular2013Met,
    progressiveDisease,
    cutaneousSubset,
    lungInvolvement,
    heartInvolvement,
    kidneyInvolvement,
    gutInvolvement,
    inflammationOtherCause,
    ildProgressiveOnCt,
    severeProgressiveDisease,
    activeDespiteFirstLine,
    firstLineIntolerance,
    highRiskProfile,
    rapidProgression,
    septalBounce,
    constrictivePericarditis,
    cardiacTamponade,
    poorAdherence,
    currentSmoker,
    myocarditis,
    combinedMdtCentre,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 26
    const atLeastOneOrganInvolved = any(
      isOneOf(lungInvolvement, row, lungInvolvementPresent, lungInvolvementSevere),
      isOneOf(heartInvolvement, row, heartInvolvementPresent, heartInvolvementSevere),
      isOneOf(kidneyInvolvement, row, kidneyInvolvementPresent, kidneyInvolvementSevere),
      isOneOf(gutInvolvement, row, gutInvolvementPresent, gutInvolvementSevere),
    )
    const noOrganInvolved = all(
      is(lungInvolvement, row, lungInvolvementNone),
      is(heartInvolvement, row, heartInvolvementNone),
      is(kidneyInvolvement, row, kidneyInvolvementNone),
      is(gutInvolvement, row, gutInvolvementNone),
    )
    const secondLineUse = any(
      all(atLeast(firstLineMonths, row, 6), yes(activeDespiteFirstLine, row)),
      yes(firstLineIntolerance, row),
    )
    truths[at] = atLeast(ageYears, row, 18)
    truths[at + 1] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 2] = yes(acrEular2013Met, row)
    truths[at + 3] = yes(progressiveDisease, row)
    truths[at + 4] = all(
      is(cutaneousSubset, row, cutaneousSubsetDiffuse),
      above(mrss, row, 15),
      atLeastOneOrganInvolved,
    )
    truths[at + 5] = all(
      is(cutaneousSubset, row, cutaneousSubsetDiffuse),
      above(mrss, row, 20),
      noOrganInvolved,
      above(crpMgL, row, 10),
      no(inflammationOtherCause, row),
    )
    truths[at + 6] = all(
      isOneOf(cutaneousSubset, row, cutaneousSubsetLimited, cutaneousSubsetSine),
      below(mrss, row, 15),
      yes(ildProgressiveOnCt, row),
    )
    truths[at + 7] = all(
      exactly(mrss, row, 15),
      any(
        all(is(cutaneousSubset, row, cutaneousSubsetDiffuse), atLeastOneOrganInvolved),
        yes(ildProgressiveOnCt, row),
      ),
    )
    truths[at + 8] = all(
      is(cutaneousSubset, row, cutaneousSubsetDiffuse),
      below(mrss, row, 15),
      yes(ildProgressiveOnCt, row),
    )
    truths[at + 9] = any(below(yearsSinceFirstNonRaynaud, row, 5), yes(severeProgressiveDisease, row))
    truths[at + 10] = any(secondLineUse, all(yes(highRiskProfile, row), yes(rapidProgression, row)))
    truths[at + 11] = yes(septalBounce, row)
    truths[at + 12] = yes(constrictivePericarditis, row)
    truths[at + 13] = yes(cardiacTamponade, row)
    truths[at + 14] = above(paspRestMmHg, row, 40)
    truths[at + 15] = above(paspFluidMmHg, row, 45)
    truths[at + 16] = above(mpapRestMmHg, row, 25)
    truths[at + 17] = above(mpapFluidMmHg, row, 30)
    truths[at + 18] = above(ageYears, row, 60)
    truths[at + 19] = atLeast(yearsSinceFirstNonRaynaud, row, 5)
    truths[at + 20] = all(yes(highRiskProfile, row), yes(rapidProgression, row), not(secondLineUse))
    truths[at + 21] = anyKnown(atLeast(ecog, row, 2), atMost(karnofskyPct, row, 60))
    truths[at + 22] = yes(poorAdherence, row)
    truths[at + 23] = yes(currentSmoker, row)
    truths[at + 24] = yes(myocarditis, row)
    truths[at + 25] = yes(combinedMdtCentre, row)
  }
}

function ebmt2017Cardiac({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const { ageYears, paspRestMmHg, paspFluidMmHg, mpapRestMmHg, mpapFluidMmHg, pvrWu, lvefPct, tapseMm } =
    numbers
  const {
    diagnosis,
    cardiacOutputFluidResponse,
    dSign,
    septalBounce,
    severeCadUnrevascularised,
    severeArrhythmiaUntreated,
    cardiacTamponade,
    constrictivePericarditis,
    symptomaticCardiacDisease,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 16

    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = atLeast(ageYears, row, 18)
    truths[at + 2] = above(paspRestMmHg, row, 40)
    truths[at + 3] = above(paspFluidMmHg, row, 45)
    truths[at + 4] = above(mpapRestMmHg, row, 25)
    truths[at + 5] = above(mpapFluidMmHg, row, 30)
    truths[at + 6] = isOneOf(
      cardiacOutputFluidResponse,
      row,
      cardiacOutputFluidResponseUnchanged,
      cardiacOutputFluidResponseFalls,
    )
    truths[at + 7] = above(pvrWu, row, 3)
    truths[at + 8] = below(lvefPct, row, 45)
    truths[at + 9] = below(tapseMm, row, 18)
    truths[at + 10] = any(yes(dSign, row), yes(septalBounce, row))
    truths[at + 11] = yes(severeCadUnrevascularised, row)
    truths[at + 12] = yes(severeArrhythmiaUntreated, row)
    truths[at + 13] = yes(cardiacTamponade, row)
    truths[at + 14] = yes(constrictivePericarditis, row)
    truths[at + 15] = yes(symptomaticCardiacDisease, row)
  }
}

function generalFitness({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const { ageYears, fvcPct, dlcoPct, lvefPct, creatinineClearanceMlMin, whiteCellsE9L, plateletsE9L } =
    numbers
  const {
    diagnosis,
    pregnant,
    uncontrolledInfection,
    hepatitisBOrC,
    hivPositive,
    severeLiverDisease,
    marrowInsufficiency,
    uncontrolledHypertension,
    contraceptionRefused,
    malignancyOrMds,
    malignancyWithin5Years,
    severePsychiatric,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 14

    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = atLeast(ageYears, row, 18)
    truths[at + 2] = yes(pregnant, row)
    truths[at + 3] = below(fvcPct, row, 50)
    truths[at + 4] = below(dlcoPct, row, 40)
    truths[at + 5] = below(lvefPct, row, 40)
    truths[at + 6] = below(creatinineClearanceMlMin, row, 30)
    truths[at + 7] = any(yes(uncontrolledInfection, row), yes(hepatitisBOrC, row), yes(hivPositive, row))
    truths[at + 8] = yes(severeLiverDisease, row)
    truths[at + 9] = any(
      below(whiteCellsE9L, row, 2),
      below(plateletsE9L, row, 100),
      yes(marrowInsufficiency, row),
    )
    truths[at + 10] = yes(uncontrolledHypertension, row)
    truths[at + 11] = yes(contraceptionRefused, row)
    truths[at + 12] = any(yes(malignancyOrMds, row), yes(malignancyWithin5Years, row))
    truths[at + 13] = yes(severePsychiatric, row)
  }
}

function ebmtHandbook2024({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const {
    ageYears,
    yearsSinceFirstNonRaynaud,
    mrss,
    esrMmH,
    crpMgL,
    haemoglobinGDl,
    pftIntervalMonths,
    fvcPct,
    fvcPctPrevious,
    tlcPct,
    tlcPctPrevious,
    dlcoPct,
    dlcoPctPrevious,
    lvefPct,
    creatinineClearanceMlMin,
    karnofskyPct,
  } = numbers
  const {
    diagnosis,
    acrEular2013Met,
    cutaneousSubset,
    inflammationOtherCause,
    lungInvolvement,
    heartInvolvement,
    kidneyInvolvement,
    pregnant,
    uncontrolledInfection,
    severeLiverDisease,
    combinedMdtCentre,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 17
    const severeLungHeartOrKidneyInvolvement = any(
      is(lungInvolvement, row, lungInvolvementSevere),
      is(heartInvolvement, row, heartInvolvementSevere),
      is(kidneyInvolvement, row, kidneyInvolvementSevere),
    )
    const lungFunctionDeclineRelativeAndAbsolute = all(
      atLeast(pftIntervalMonths, row, 6),
      atMost(pftIntervalMonths, row, 18),
      any(
        all(
          atLeastValue(fallPct(fvcPct, fvcPctPrevious, row), 10),
          atLeastValue(fall(fvcPct, fvcPctPrevious, row), 10),
        ),
        all(
          atLeastValue(fallPct(tlcPct, tlcPctPrevious, row), 10),
          atLeastValue(fall(tlcPct, tlcPctPrevious, row), 10),
        ),
        all(
          atLeastValue(fallPct(dlcoPct, dlcoPctPrevious, row), 15),
          atLeastValue(fall(dlcoPct, dlcoPctPrevious, row), 15),
        ),
      ),
    )
    const lungFunctionDeclineRelativeOrAbsolute = all(
      atLeast(pftIntervalMonths, row, 6),
      atMost(pftIntervalMonths, row, 18),
      any(
        atLeastValue(fallPct(fvcPct, fvcPctPrevious, row), 10),
        atLeastValue(fall(fvcPct, fvcPctPrevious, row), 10),
        atLeastValue(fallPct(tlcPct, tlcPctPrevious, row), 10),
        atLeastValue(fall(tlcPct, tlcPctPrevious, row), 10),
        atLeastValue(fallPct(dlcoPct, dlcoPctPrevious, row), 15),
        atLeastValue(fall(dlcoPct, dlcoPctPrevious, row), 15),
      ),
    )
    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = atLeast(ageYears, row, 18)
    truths[at + 2] = yes(acrEular2013Met, row)
    truths[at + 3] = atMost(ageYears, row, 65)
    truths[at + 4] = all(
      below(yearsSinceFirstNonRaynaud, row, 2),
      is(cutaneousSubset, row, cutaneousSubsetDiffuse),
      above(mrss, row, 20),
      any(above(esrMmH, row, 25), above(crpMgL, row, 5), below(haemoglobinGDl, row, 11)),
      no(inflammationOtherCause, row),
    )
    truths[at + 5] = all(
      below(yearsSinceFirstNonRaynaud, row, 5),
      atLeast(mrss, row, 15),
      severeLungHeartOrKidneyInvolvement,
    )
    truths[at + 6] = all(
      below(yearsSinceFirstNonRaynaud, row, 5),
      below(mrss, row, 14),
      lungFunctionDeclineRelativeAndAbsolute,
    )
    truths[at + 7] = all(
      below(yearsSinceFirstNonRaynaud, row, 5),
      below(mrss, row, 14),
      lungFunctionDeclineRelativeOrAbsolute,
    )
    truths[at + 8] = all(
      below(yearsSinceFirstNonRaynaud, row, 5),
      exactly(mrss, row, 14),
      any(severeLungHeartOrKidneyInvolvement, lungFunctionDeclineRelativeOrAbsolute),
    )
    truths[at + 9] = yes(pregnant, row)
    truths[at + 10] = below(lvefPct, row, 40)
    truths[at + 11] = below(dlcoPct, row, 40)
    truths[at + 12] = below(creatinineClearanceMlMin, row, 30)
    truths[at + 13] = yes(uncontrolledInfection, row)
    truths[at + 14] = yes(severeLiverDisease, row)
    truths[at + 15] = below(karnofskyPct, row, 80)
    truths[at + 16] = yes(combinedMdtCentre, row)
  }
}

function astis({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const {
    ageYears,
    yearsSinceFirstSkinThickening,
    mrss,
    esrMmH,
    haemoglobinGDl,
    dlcoPct,
    fvcPct,
    mpapRestMmHg,
    pao2MmHg,
    lvefPct,
    creatinineClearanceMlMin,
    cyclophosphamideIvGrams,
    cyclophosphamideOralMonths,
  } = numbers
  const {
    diagnosis,
    acrEular2013Met,
    cutaneousSubset,
    trunkSkinInvolved,
    inflammationOtherCause,
    organChangeWithin6Months,
    ildOnHrct,
    obstructionOrEmphysema,
    severeHypertensionTwice,
    persistentUrineAbnormality,
    microangiopathicHaemolysis,
    kidneyInvolvement,
    heartInvolvement,
    severeArrhythmiaUntreated,
    uncontrolledHypertension,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 15
    const lungLimbOfASTIS = all(
      any(atMost(dlcoPct, row, 80), atMost(fvcPct, row, 80)),
      yes(ildOnHrct, row),
      no(obstructionOrEmphysema, row),
    )
    const kidneyLimbOfASTIS = any(
      yes(severeHypertensionTwice, row),
      yes(persistentUrineAbnormality, row),
      yes(microangiopathicHaemolysis, row),
      isOneOf(kidneyInvolvement, row, kidneyInvolvementPresent, kidneyInvolvementSevere),
    )
    const heartLimbOfASTIS = isOneOf(heartInvolvement, row, heartInvolvementPresent, heartInvolvementSevere)
    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = all(atLeast(ageYears, row, 18), atMost(ageYears, row, 65))
    truths[at + 2] = yes(acrEular2013Met, row)
    truths[at + 3] = is(cutaneousSubset, row, cutaneousSubsetDiffuse)
    truths[at + 4] = all(
      atMost(yearsSinceFirstSkinThickening, row, 2),
      atLeast(mrss, row, 20),
      yes(trunkSkinInvolved, row),
      any(above(esrMmH, row, 25), below(haemoglobinGDl, row, 11)),
      no(inflammationOtherCause, row),
    )
    truths[at + 5] = all(
      atMost(yearsSinceFirstSkinThickening, row, 4),
      atLeast(mrss, row, 15),
      yes(organChangeWithin6Months, row),
      any(lungLimbOfASTIS, kidneyLimbOfASTIS, heartLimbOfASTIS),
    )
    truths[at + 6] = above(mpapRestMmHg, row, 50)
    truths[at + 7] = below(dlcoPct, row, 40)
    truths[at + 8] = below(pao2MmHg, row, 60)
    truths[at + 9] = below(lvefPct, row, 45)
    truths[at + 10] = yes(severeArrhythmiaUntreated, row)
    truths[at + 11] = yes(uncontrolledHypertension, row)
    truths[at + 12] = below(creatinineClearanceMlMin, row, 40)
    truths[at + 13] = above(cyclophosphamideIvGrams, row, 5)
    truths[at + 14] = above(cyclophosphamideOralMonths, row, 3)
  }
}

function scot({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const {
    ageYears,
    mrss,
    yearsSinceFirstNonRaynaud,
    fvcPct,
    dlcoPct,
    mpapRestMmHg,
    lvefPct,
    creatinineClearanceMlMin,
    cyclophosphamideIvMonths,
    cyclophosphamideIvGramsPerM2,
    cyclophosphamideOralMonths,
  } = numbers
  const {
    diagnosis,
    acrEular2013Met,
    cutaneousSubset,
    lungInvolvement,
    priorRenalCrisis,
    contraceptionRefused,
    activeGave,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 17
    const lungLimbOfSCOT = all(
      isOneOf(lungInvolvement, row, lungInvolvementPresent, lungInvolvementSevere),
      any(below(fvcPct, row, 70), below(dlcoPct, row, 70)),
    )
    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = all(atLeast(ageYears, row, 18), atMost(ageYears, row, 69))
    truths[at + 2] = yes(acrEular2013Met, row)
    truths[at + 3] = all(is(cutaneousSubset, row, cutaneousSubsetDiffuse), atLeast(mrss, row, 16))
    truths[at + 4] = atMost(yearsSinceFirstNonRaynaud, row, 5)
    truths[at + 5] = all(above(yearsSinceFirstNonRaynaud, row, 4), atMost(yearsSinceFirstNonRaynaud, row, 5))
    truths[at + 6] = any(lungLimbOfSCOT, yes(priorRenalCrisis, row))
    truths[at + 7] = yes(contraceptionRefused, row)
    truths[at + 8] = above(mpapRestMmHg, row, 30)
    truths[at + 9] = below(fvcPct, row, 45)
    truths[at + 10] = below(dlcoPct, row, 40)
    truths[at + 11] = below(lvefPct, row, 50)
    truths[at + 12] = below(creatinineClearanceMlMin, row, 40)
    truths[at + 13] = yes(activeGave, row)
    truths[at + 14] = any(
      above(cyclophosphamideIvMonths, row, 6),
      above(cyclophosphamideIvGramsPerM2, row, 3),
    )
    truths[at + 15] = above(cyclophosphamideOralMonths, row, 4)
    truths[at + 16] = aboveValue(sum(cyclophosphamideIvMonths, cyclophosphamideOralMonths, row), 6)
  }
}

function assist({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const {
    ageYears,
    yearsSinceFirstNonRaynaud,
    mrss,
    mpapRestMmHg,
    paspRestMmHg,
    lvefPct,
    creatinineUmolL,
    cyclophosphamideIvCourses,
  } = numbers
  const { diagnosis, cutaneousSubset, lungInvolvement, heartInvolvement, kidneyInvolvement, gutInvolvement } =
    codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 10
    const atLeastOneOrganInvolved = any(
      isOneOf(lungInvolvement, row, lungInvolvementPresent, lungInvolvementSevere),
      isOneOf(heartInvolvement, row, heartInvolvementPresent, heartInvolvementSevere),
      isOneOf(kidneyInvolvement, row, kidneyInvolvementPresent, kidneyInvolvementSevere),
      isOneOf(gutInvolvement, row, gutInvolvementPresent, gutInvolvementSevere),
    )
    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = all(atLeast(ageYears, row, 18), below(ageYears, row, 60))
    truths[at + 2] = atMost(yearsSinceFirstNonRaynaud, row, 4)
    truths[at + 3] = all(
      is(cutaneousSubset, row, cutaneousSubsetDiffuse),
      above(mrss, row, 14),
      atLeastOneOrganInvolved,
    )
    truths[at + 4] = all(
      below(mrss, row, 14),
      isOneOf(lungInvolvement, row, lungInvolvementPresent, lungInvolvementSevere),
    )
    truths[at + 5] = all(
      exactly(mrss, row, 14),
      any(
        all(is(cutaneousSubset, row, cutaneousSubsetDiffuse), atLeastOneOrganInvolved),
        isOneOf(lungInvolvement, row, lungInvolvementPresent, lungInvolvementSevere),
      ),
    )
    truths[at + 6] = any(above(mpapRestMmHg, row, 25), above(paspRestMmHg, row, 40))
    truths[at + 7] = below(lvefPct, row, 40)
    truths[at + 8] = above(creatinineUmolL, row, 177)
    truths[at + 9] = above(cyclophosphamideIvCourses, row, 6)
  }
}

function upside2021({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const {
    ageYears,
    yearsSinceFirstNonRaynaud,
    mrss,
    dlcoPct,
    fvcPct,
    pftIntervalMonths,
    fvcPctPrevious,
    tlcPct,
    tlcPctPrevious,
    dlcoPctPrevious,
    mpapRestMmHg,
    ecog,
    immunosuppressantMonths,
  } = numbers
  const {
    diagnosis,
    acrEular2013Met,
    cutaneousSubset,
    ildOnHrct,
    obstructionOrEmphysema,
    severeHypertensionTwice,
    persistentUrineAbnormality,
    microangiopathicHaemolysis,
    newRenalInsufficiency,
    reversibleHeartFailure,
    rhythmDisturbance,
    avBlock2or3,
    pericardialEffusion,
    myocarditis,
    pregnant,
    contraceptionRefused,
    poorAdherence,
    severeLiverDisease,
    severePsychiatric,
    malignancyOrMds,
    marrowInsufficiency,
    uncontrolledHypertension,
    uncontrolledInfection,
    hivPositive,
    htlvPositive,
    studyDrugHypersensitivity,
    priorAlkylatorOrIrradiation,
    toxicExposure,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 18
    const reducedLungFunctionWithInterstitialLungDisease = all(
      yes(ildOnHrct, row),
      no(obstructionOrEmphysema, row),
      any(atMost(dlcoPct, row, 85), atMost(fvcPct, row, 85)),
    )
    const preservedButDecliningLungFunction = all(
      above(dlcoPct, row, 85),
      above(fvcPct, row, 85),
      atMost(pftIntervalMonths, row, 12),
      any(
        aboveValue(fallPct(fvcPct, fvcPctPrevious, row), 10),
        aboveValue(fallPct(tlcPct, tlcPctPrevious, row), 10),
        aboveValue(fallPct(dlcoPct, dlcoPctPrevious, row), 15),
      ),
    )
    const lungLimbOfUPSIDE = any(
      reducedLungFunctionWithInterstitialLungDisease,
      preservedButDecliningLungFunction,
    )
    const kidneyLimbOfUPSIDE = any(
      yes(severeHypertensionTwice, row),
      yes(persistentUrineAbnormality, row),
      yes(microangiopathicHaemolysis, row),
      yes(newRenalInsufficiency, row),
    )
    const heartLimbOfUPSIDE = any(
      yes(reversibleHeartFailure, row),
      yes(rhythmDisturbance, row),
      yes(avBlock2or3, row),
      yes(pericardialEffusion, row),
      yes(myocarditis, row),
    )
    const organInvolvementAsDefinedByUPSIDE = any(lungLimbOfUPSIDE, kidneyLimbOfUPSIDE, heartLimbOfUPSIDE)
    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = all(atLeast(ageYears, row, 18), atMost(ageYears, row, 65))
    truths[at + 2] = all(yes(acrEular2013Met, row), is(cutaneousSubset, row, cutaneousSubsetDiffuse))
    truths[at + 3] = all(
      atMost(yearsSinceFirstNonRaynaud, row, 2),
      any(atLeast(mrss, row, 15), organInvolvementAsDefinedByUPSIDE),
    )
    truths[at + 4] = any(yes(pregnant, row), yes(contraceptionRefused, row))
    truths[at + 5] = yes(poorAdherence, row)
    truths[at + 6] = above(mpapRestMmHg, row, 20)
    truths[at + 7] = yes(severeLiverDisease, row)
    truths[at + 8] = yes(severePsychiatric, row)
    truths[at + 9] = yes(malignancyOrMds, row)
    truths[at + 10] = yes(marrowInsufficiency, row)
    truths[at + 11] = yes(uncontrolledHypertension, row)
    truths[at + 12] = any(yes(uncontrolledInfection, row), yes(hivPositive, row), yes(htlvPositive, row))
    truths[at + 13] = above(ecog, row, 2)
    truths[at + 14] = yes(studyDrugHypersensitivity, row)
    truths[at + 15] = above(immunosuppressantMonths, row, 6)
    truths[at + 16] = yes(priorAlkylatorOrIrradiation, row)
    truths[at + 17] = yes(toxicExposure, row)
  }
}

function upsideAmended({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const {
    ageYears,
    yearsSinceFirstNonRaynaud,
    mrss,
    dlcoPct,
    fvcPct,
    pftIntervalMonths,
    fvcPctPrevious,
    tlcPct,
    tlcPctPrevious,
    dlcoPctPrevious,
    ecog,
    immunosuppressantMonths,
  } = numbers
  const {
    diagnosis,
    acrEular2013Met,
    cutaneousSubset,
    ildOnHrct,
    obstructionOrEmphysema,
    severeHypertensionTwice,
    persistentUrineAbnormality,
    microangiopathicHaemolysis,
    newRenalInsufficiency,
    reversibleHeartFailure,
    rhythmDisturbance,
    avBlock2or3,
    pericardialEffusion,
    myocarditis,
    highRiskAntibody,
    acutePhaseResponse,
    pregnant,
    contraceptionRefused,
    poorAdherence,
    severeLiverDisease,
    severePsychiatric,
    malignancyOrMds,
    marrowInsufficiency,
    uncontrolledHypertension,
    uncontrolledInfection,
    studyDrugHypersensitivity,
    priorAlkylatorOrIrradiation,
    toxicExposure,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 18
    const reducedLungFunctionWithInterstitialLungDisease = all(
      yes(ildOnHrct, row),
      no(obstructionOrEmphysema, row),
      any(atMost(dlcoPct, row, 85), atMost(fvcPct, row, 85)),
    )
    const preservedButDecliningLungFunction = all(
      above(dlcoPct, row, 85),
      above(fvcPct, row, 85),
      atMost(pftIntervalMonths, row, 12),
      any(
        aboveValue(fallPct(fvcPct, fvcPctPrevious, row), 10),
        aboveValue(fallPct(tlcPct, tlcPctPrevious, row), 10),
        aboveValue(fallPct(dlcoPct, dlcoPctPrevious, row), 15),
      ),
    )
    const lungLimbOfUPSIDE = any(
      reducedLungFunctionWithInterstitialLungDisease,
      preservedButDecliningLungFunction,
    )
    const kidneyLimbOfUPSIDE = any(
      yes(severeHypertensionTwice, row),
      yes(persistentUrineAbnormality, row),
      yes(microangiopathicHaemolysis, row),
      yes(newRenalInsufficiency, row),
    )
    const heartLimbOfUPSIDE = any(
      yes(reversibleHeartFailure, row),
      yes(rhythmDisturbance, row),
      yes(avBlock2or3, row),
      yes(pericardialEffusion, row),
      yes(myocarditis, row),
    )
    const organInvolvementAsDefinedByUPSIDE = any(lungLimbOfUPSIDE, kidneyLimbOfUPSIDE, heartLimbOfUPSIDE)
    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = all(atLeast(ageYears, row, 18), atMost(ageYears, row, 65))
    truths[at + 2] = all(yes(acrEular2013Met, row), is(cutaneousSubset, row, cutaneousSubsetDiffuse))
    truths[at + 3] = all(
      atMost(yearsSinceFirstNonRaynaud, row, 3),
      any(atLeast(mrss, row, 15), organInvolvementAsDefinedByUPSIDE),
    )
    truths[at + 4] = all(
      atMost(yearsSinceFirstNonRaynaud, row, 1),
      above(mrss, row, 10),
      any(yes(highRiskAntibody, row), yes(acutePhaseResponse, row)),
    )
    truths[at + 5] = any(yes(pregnant, row), yes(contraceptionRefused, row))
    truths[at + 6] = yes(poorAdherence, row)
    truths[at + 7] = yes(severeLiverDisease, row)
    truths[at + 8] = yes(severePsychiatric, row)
    truths[at + 9] = yes(malignancyOrMds, row)
    truths[at + 10] = yes(marrowInsufficiency, row)
    truths[at + 11] = yes(uncontrolledHypertension, row)
    truths[at + 12] = yes(uncontrolledInfection, row)
    truths[at + 13] = above(ecog, row, 2)
    truths[at + 14] = yes(studyDrugHypersensitivity, row)
    truths[at + 15] = above(immunosuppressantMonths, row, 12)
    truths[at + 16] = yes(priorAlkylatorOrIrradiation, row)
    truths[at + 17] = yes(toxicExposure, row)
  }
}

function nct03444805({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const {
    ageYears,
    fvcPct,
    dlcoPct,
    paspRestMmHg,
    mpapRestMmHg,
    paspFluidMmHg,
    mpapFluidMmHg,
    pvrWu,
    lvefPct,
    creatinineClearanceMlMin,
    whiteCellsE9L,
    plateletsE9L,
  } = numbers
  const {
    diagnosis,
    acrEular2013Met,
    progressiveDisease,
    pregnant,
    contraceptionRefused,
    dSign,
    septalBounce,
    severeCadUnrevascularised,
    severeArrhythmiaUntreated,
    cardiacTamponade,
    constrictivePericarditis,
    hepatitisBOrC,
    hivPositive,
    uncontrolledInfection,
    severePsychiatric,
    malignancyOrMds,
    malignancyWithin5Years,
    currentSmoker,
  } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 17

    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = above(ageYears, row, 18)
    truths[at + 2] = yes(acrEular2013Met, row)
    truths[at + 3] = yes(progressiveDisease, row)
    truths[at + 4] = any(yes(pregnant, row), yes(contraceptionRefused, row))
    truths[at + 5] = any(below(fvcPct, row, 50), below(dlcoPct, row, 30))
    truths[at + 6] = any(above(paspRestMmHg, row, 40), above(mpapRestMmHg, row, 25))
    truths[at + 7] = any(above(paspFluidMmHg, row, 45), above(mpapFluidMmHg, row, 30))
    truths[at + 8] = above(pvrWu, row, 3)
    truths[at + 9] = below(lvefPct, row, 45)
    truths[at + 10] = any(
      yes(dSign, row),
      yes(septalBounce, row),
      yes(severeCadUnrevascularised, row),
      yes(severeArrhythmiaUntreated, row),
      yes(cardiacTamponade, row),
      yes(constrictivePericarditis, row),
    )
    truths[at + 11] = below(creatinineClearanceMlMin, row, 30)
    truths[at + 12] = any(below(whiteCellsE9L, row, 2), below(plateletsE9L, row, 100))
    truths[at + 13] = any(yes(hepatitisBOrC, row), yes(hivPositive, row), yes(uncontrolledInfection, row))
    truths[at + 14] = yes(severePsychiatric, row)
    truths[at + 15] = any(yes(malignancyOrMds, row), yes(malignancyWithin5Years, row))
    truths[at + 16] = yes(currentSmoker, row)
  }
}

function nissc1({ rows, numbers, codes }: Columns, truths: Uint8Array): void {
  const { ageYears, lvefPct, paspRestMmHg, creatinineClearanceMlMin, fvcPct, dlcoPct } = numbers
  const { diagnosis, progressiveDisease, malignancyOrMds, severePsychiatric, marrowInsufficiency } = codes
  for (let row = 0; row < rows; row += 1) {
    const at = row * 10

    truths[at] = is(diagnosis, row, diagnosisSystemicSclerosis)
    truths[at + 1] = all(atLeast(ageYears, row, 18), atMost(ageYears, row, 65))
    truths[at + 2] = yes(progressiveDisease, row)
    truths[at + 3] = below(lvefPct, row, 40)
    truths[at + 4] = above(paspRestMmHg, row, 50)
    truths[at + 5] = below(creatinineClearanceMlMin, row, 30)
    truths[at + 6] = any(below(fvcPct, row, 50), below(dlcoPct, row, 30))
    truths[at + 7] = yes(malignancyOrMds, row)
    truths[at + 8] = yes(severePsychiatric, row)
    truths[at + 9] = yes(marrowInsufficiency, row)
  }
}

const sets = [
  { fill: eular2023, width: 7 },
  { fill: ebmt2025, width: 26 },
  { fill: ebmt2017Cardiac, width: 16 },
  { fill: generalFitness, width: 14 },
  { fill: ebmtHandbook2024, width: 17 },
  { fill: astis, width: 15 },
  { fill: scot, width: 17 },
  { fill: assist, width: 10 },
  { fill: upside2021, width: 18 },
  { fill: upsideAmended, width: 18 },
  { fill: nct03444805, width: 17 },
  { fill: nissc1, width: 10 },
]

/** The truth of every criterion for every patient: a table of codes a set, a row a patient, in the order of its rows. */
export function byHandInBulk(columns: Columns): readonly Uint8Array[] {
  return sets.map(({ fill, width }) => {
    const truths = new Uint8Array(columns.rows * width)
    fill(columns, truths)
    return truths
  })
}
