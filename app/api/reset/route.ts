export { acceptReset as POST } from '../../../lib/board/http/sign-in.ts'
