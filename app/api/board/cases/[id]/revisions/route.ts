export { revisions as GET } from '../../../../../../lib/board/http/cases.ts'
