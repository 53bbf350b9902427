export { pack as GET } from '../../../../../../lib/board/http/papers.ts'
