export { csv as GET } from '../../../../../lib/board/http/decisions.ts'
