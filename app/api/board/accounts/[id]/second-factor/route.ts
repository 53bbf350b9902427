export { takeSecondFactor as DELETE } from '../../../../../../lib/board/http/accounts.ts'
