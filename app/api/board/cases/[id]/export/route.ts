export { exported as GET } from '../../../../../../lib/board/http/cases.ts'
