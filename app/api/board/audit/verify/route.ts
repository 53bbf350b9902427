export { verify as POST } from '../../../../../lib/board/http/accounts.ts'
