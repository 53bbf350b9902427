export { members as GET } from '../../../../../../lib/board/http/accounts.ts'
