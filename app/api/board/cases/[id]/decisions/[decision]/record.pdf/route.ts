export { record as GET } from '../../../../../../../../lib/board/http/papers.ts'
