export { session as GET, signOutEverywhere as DELETE } from '../../../../lib/board/http/accounts.ts'
