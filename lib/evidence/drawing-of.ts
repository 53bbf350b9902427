import type { Panel } from './chart.ts'
import type { Drawing } from './draw.ts'
import { drawnLanes } from './drawn-lanes.ts'
import { drawnPlane } from './drawn-plane.ts'

/** The drawing of one set of axes. */
export function drawingOf(panel: Panel): Drawing {
  return panel.kind === 'lanes' ? drawnLanes(panel) : drawnPlane(panel)
}
