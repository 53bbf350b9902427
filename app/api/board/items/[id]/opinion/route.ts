export { opinion as POST } from '../../../../../../lib/board/http/meetings.ts'
