export { create as POST, list as GET } from '../../../../lib/board/http/cases.ts'
