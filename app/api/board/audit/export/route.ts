export { exportAudit as GET } from '../../../../../lib/board/http/accounts.ts'
