export { accept as POST } from '../../../lib/board/http/sign-in.ts'
