import { useCallback } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { CalculatorId, CalculatorParts, PartId, PartValue } from '../../rules/index.ts'
import type { FormValues } from '../assessment/entry.ts'

const noParts: CalculatorParts = {}

/** Answers a part; null takes the answer back. */
export type SetPart<C extends CalculatorId> = (part: PartId<C>, value: PartValue | null) => void

/** The parts of one calculator as they are kept with the case, and how to answer one. */
export function useParts<C extends CalculatorId>(calculator: C): readonly [CalculatorParts, SetPart<C>] {
  const { control, getValues, setValue } = useFormContext<FormValues>()
  const parts = useWatch({ control, name: 'parts' })
  const setPart = useCallback<SetPart<C>>(
    (part, value) => {
      const all = getValues('parts')
      const next = new Map(Object.entries<PartValue>(all[calculator] ?? noParts))
      if (value === null) next.delete(part)
      else next.set(part, value)
      setValue('parts', { ...all, [calculator]: Object.fromEntries(next) }, { shouldDirty: true })
    },
    [calculator, getValues, setValue],
  )
  return [parts[calculator] ?? noParts, setPart]
}
