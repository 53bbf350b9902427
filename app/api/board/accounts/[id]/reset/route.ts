export { resetAccount as POST } from '../../../../../../lib/board/http/accounts.ts'
