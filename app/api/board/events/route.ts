export { events as GET } from '../../../../lib/board/http/events.ts'
