import { assist } from './assist.ts'
import { astis } from './astis.ts'
import type { CriteriaSet } from './criterion.ts'
import { ebmt2017Cardiac } from './ebmt-2017-cardiac.ts'
import { ebmt2025 } from './ebmt-2025.ts'
import { ebmtHandbook2024 } from './ebmt-handbook-2024.ts'
import { eular2023 } from './eular-2023.ts'
import { generalFitness } from './general-fitness.ts'
import { nct03444805 } from './nct03444805.ts'
import { nissc1 } from './nissc-1.ts'
import { scot } from './scot.ts'
import { upside2021 } from './upside-2021.ts'
import { upsideAmended } from './upside-amended.ts'

export type {
  AnyCriteriaSet,
  AnyCriterion,
  CriteriaSet,
  Criterion,
  Role,
  SetKind,
  Verification,
} from './criterion.ts'

/** Every set of criteria: those of the headline first, then the second opinions. */
export const criteriaSets: readonly CriteriaSet[] = [
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
