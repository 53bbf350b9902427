export {
  erase as DELETE,
  open as GET,
  patch as PATCH,
  put as PUT,
} from '../../../../../lib/board/http/cases.ts'
