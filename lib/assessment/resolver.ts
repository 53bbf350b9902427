import { zodResolver } from '@hookform/resolvers/zod'
import type { FormValues } from './entry.ts'
import { faultsOf } from './faults.ts'
import { z } from './zod.ts'

const formSchema = z.custom<FormValues>().superRefine((values, context) => {
  for (const { path, message } of faultsOf(values)) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
})

/** Validates the form for react-hook-form. Loaded after the page, because nothing is refused before it is typed. */
export const resolve = zodResolver(formSchema)
