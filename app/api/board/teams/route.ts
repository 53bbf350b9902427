export { makeTeam as POST } from '../../../../lib/board/http/accounts.ts'
