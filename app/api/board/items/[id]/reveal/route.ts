export { reveal as POST } from '../../../../../../lib/board/http/meetings.ts'
