export { decide as POST } from '../../../../../../lib/board/http/meetings.ts'
