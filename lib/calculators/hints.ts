import type { ComponentType } from 'react'
import type { FeatureGroup } from '../../rules/index.ts'
import { HaemodynamicsHint } from './haemodynamics-hint.tsx'
import type { HintProps } from './hint-case.ts'
import { FirstLineHint } from './hint-first-line.tsx'
import { IldHint } from './ild-hint.tsx'
import { KidneyHint } from './kidney-hint.tsx'
import { PrognosisHint } from './prognosis-hint.tsx'
import { SkinRateHint } from './skin-rate-hint.tsx'

/** What stands at the end of each section of the form. */
export const hints: { readonly [G in FeatureGroup]?: ComponentType<HintProps> } = {
  disease: PrognosisHint,
  skin: SkinRateHint,
  lung: IldHint,
  cardiopulmonary: HaemodynamicsHint,
  kidney: KidneyHint,
  therapy: FirstLineHint,
}
