import { edition } from '../../rules/index.ts'
import { hazards, riskLevel } from './hazards.ts'
import { sourceAttributes } from './source-attributes.ts'

const headers = { 'cache-control': 'no-cache' }

/** The source attributes with the edition they stand for, as JSON. */
export function sourceAttributesJson(): Response {
  return Response.json({ rules: edition, sourceAttributes: sourceAttributes() }, { headers })
}

/** The hazard log, each hazard with its level of risk before and with the controls, as JSON. */
export function hazardsJson(): Response {
  const rows = hazards.map((hazard) => ({
    ...hazard,
    risk: riskLevel(hazard.severity, hazard.likelihood),
    residualRisk: riskLevel(hazard.severity, hazard.residual),
  }))
  return Response.json({ rules: edition, hazards: rows }, { headers })
}
