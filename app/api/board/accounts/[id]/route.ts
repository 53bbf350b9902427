export { patchAccount as PATCH } from '../../../../../lib/board/http/accounts.ts'
