export { ofTeams as GET } from '../../../../lib/board/http/decisions.ts'
