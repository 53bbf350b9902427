export { account as GET, account as POST } from '../../../../lib/board/http/sign-in.ts'
