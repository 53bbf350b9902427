export { audit as GET } from '../../../../lib/board/http/accounts.ts'
