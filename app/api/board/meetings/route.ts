export { arrange as POST, list as GET } from '../../../../lib/board/http/meetings.ts'
