import { expect, it, vi } from 'vitest'
import { typesetter } from './typeset.ts'

const { readTypeface } = vi.hoisted(() => ({ readTypeface: vi.fn() }))
vi.mock('./fonts.ts', () => ({ readTypeface }))
vi.mock('@myriaddreamin/typst-ts-node-compiler', () => ({ NodeCompiler: { create: () => ({}) } }))

it('the compiler of PDFs that failed once is tried again, and kept once it is there', async () => {
  readTypeface.mockImplementationOnce(() => {
    throw new Error('too many open files')
  })
  await expect(typesetter()).rejects.toThrow('too many open files')
  readTypeface.mockReturnValue({ files: [], showable: (text: string) => text })
  const made = await typesetter()
  expect(await typesetter()).toBe(made)
  expect(readTypeface).toHaveBeenCalledTimes(2)
})
