export { open as GET, put as PUT } from '../../../../../lib/board/http/meetings.ts'
