export { signOutAccount as DELETE } from '../../../../../../lib/board/http/accounts.ts'
