export { accounts as GET, inviteAccount as POST } from '../../../../lib/board/http/accounts.ts'
