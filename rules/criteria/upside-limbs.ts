import { above, all, any, atMost, named, no, relativeDecline, yes } from '../expressions/index.ts'

const reducedLungFunctionWithIld = named(
  'reduced lung function with interstitial lung disease',
  all(yes('ildOnHrct'), no('obstructionOrEmphysema'), any(atMost('dlcoPct', 85), atMost('fvcPct', 85))),
)

/** Preserved lung function that falls: the lung's second limb. */
// The protocol's table asks for no interstitial lung disease on HRCT here, two registry records do: read as
// in the table. That infection is excluded is left to the clinician who answers.
export const decliningLungFunction = named(
  'preserved but declining lung function',
  all(
    above('dlcoPct', 85),
    above('fvcPct', 85),
    atMost('pftIntervalMonths', 12),
    any(
      above(relativeDecline('fvcPct'), 10),
      above(relativeDecline('tlcPct'), 10),
      above(relativeDecline('dlcoPct'), 15),
    ),
  ),
)

const lungLimb = named('lung limb of UPSIDE', any(reducedLungFunctionWithIld, decliningLungFunction))

// Kidney and heart: that other causes are excluded is left to the clinician who answers.
const kidneyLimb = named(
  'kidney limb of UPSIDE',
  any(
    yes('severeHypertensionTwice'),
    yes('persistentUrineAbnormality'),
    yes('microangiopathicHaemolysis'),
    yes('newRenalInsufficiency'),
  ),
)

const heartLimb = named(
  'heart limb of UPSIDE',
  any(
    yes('reversibleHeartFailure'),
    yes('rhythmDisturbance'),
    yes('avBlock2or3'),
    yes('pericardialEffusion'),
    yes('myocarditis'),
  ),
)

/** Organ involvement as the protocol of 2021 defines it. */
export const upsideOrganInvolvement = named(
  'organ involvement as defined by UPSIDE',
  any(lungLimb, kidneyLimb, heartLimb),
)

/** What a reader must know where these limbs are used. */
export const upsideLimbsCaution =
  'In the limb of preserved lung function two registry records also ask for interstitial lung disease on ' +
  'HRCT; the table of the protocol does not. That infection and other causes are excluded is left to the ' +
  'clinician who answers.'
