export { decisions as GET } from '../../../../../../lib/board/http/cases.ts'
