export { profile as GET } from '../../../../lib/board/http/accounts.ts'
