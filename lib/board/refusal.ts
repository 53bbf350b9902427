/**
 * Why something was not done. `not-found` also stands for what the asker may not know to exist; `stale` for a change of
 * what someone else changed in the meantime.
 */
export type RefusalCode = 'not-found' | 'forbidden' | 'invalid' | 'stale' | 'erased'

/** Says no to a request and undoes the transaction in which it is thrown. The message is for the person who asked. */
export class Refusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'Refusal'
    this.code = code
  }
}
