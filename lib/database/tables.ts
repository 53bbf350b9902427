import type { ColumnType } from 'kysely'
import type { CaseStatus, Stance } from '../board/words.ts'

/**
 * The tables of the store. Times are texts in UTC as `2026-11-22T10:00:00.000Z`, whole numbers are integers, nested data
 * is JSON as text: one shape for both databases.
 */
export interface Tables {
  user: UserTable
  session: SessionTable
  account: AccountTable
  verification: VerificationTable
  twoFactor: TwoFactorTable
  rateLimit: RateLimitTable
  invitation: InvitationTable
  password_reset: PasswordResetTable
  used_code: UsedCodeTable
  team: TeamTable
  team_member: TeamMemberTable
  case_record: CaseTable
  revision: RevisionTable
  revision_content: RevisionContentTable
  meeting: MeetingTable
  meeting_member: MeetingMemberTable
  agenda_item: AgendaItemTable
  opinion: OpinionTable
  decision: DecisionTable
  decision_record: DecisionRecordTable
  audit: AuditTable
  audit_head: AuditHeadTable
}

/** A time of the account tables: text in SQLite, a time in PostgreSQL. */
type AccountTime = ColumnType<string | Date, string, string>

/** The account tables belong to the account library; only what this application itself reads or writes stands here. */
interface UserTable {
  id: string
  name: string
  email: string
  emailVerified: boolean | number
  createdAt: AccountTime
  updatedAt: AccountTime
  twoFactorEnabled: ColumnType<boolean | number | null, undefined, boolean | number>
  role: 'member' | 'administrator' | 'auditor'
  disabledAt: ColumnType<string | Date | null, string | undefined, string | null>
}

interface SessionTable {
  id: string
  token: string
  userId: string
  createdAt: AccountTime
  expiresAt: AccountTime
}

/** What the account library waits for, as a code after the password; the value is the id of the account. */
interface VerificationTable {
  id: string
  value: string
}

/** The second factor of an account. */
interface TwoFactorTable {
  id: string
  userId: string
}

/** How often something was tried. */
interface RateLimitTable {
  id: string
  key: string
  count: number
  /** Milliseconds since 1970; PostgreSQL gives it as text. */
  lastRequest: ColumnType<number | string, number, number>
}

interface AccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: AccountTime
  updatedAt: AccountTime
}

interface InvitationTable {
  id: string
  email: string
  role: 'viewer' | 'clinician' | 'chair' | 'administrator' | 'auditor'
  team_id: string | null
  token_hash: string
  created_at: string
  created_by: string | null
  expires_at: string
  accepted_at: string | null
}

/** A link with which someone sets a new password. */
interface PasswordResetTable {
  id: string
  user_id: string
  token_hash: string
  created_at: string
  /** Id of the administrator; null for a link made on the server's terminal. */
  created_by: string | null
  expires_at: string
  /** When it was used, or was void because a newer one was made. */
  used_at: string | null
}

/** A code of an authenticator app that was used, and is worth nothing any more. */
interface UsedCodeTable {
  user_id: string
  code: string
  used_at: string
}

interface TeamTable {
  id: string
  name: string
  created_at: string
}

interface TeamMemberTable {
  team_id: string
  user_id: string
  role: 'viewer' | 'clinician' | 'chair'
}

export interface CaseTable {
  id: string
  team_id: string
  reference: string
  status: CaseStatus
  /** Number of the newest revision, from 1. */
  revision: number
  created_at: string
  created_by: string
  changed_at: string
  /** Date by which the open work-up is due, and on which the case is looked at again. */
  due_on: string | null
  review_on: string | null
  /** When the content was erased; a tombstone stays. */
  erased_at: string | null
}

/** That a revision exists, who made it and what it was: it outlives the content. */
interface RevisionTable {
  case_id: string
  number: number
  at: string
  author_id: string
  rules_version: string
  rules_fingerprint: string
  /** SHA-256 of the content as stored. */
  content_hash: string
}

/** What a revision says of the patient. Erased with the case. */
interface RevisionContentTable {
  case_id: string
  number: number
  content: string
  /** What lists show of it, as JSON. */
  summary: string
}

interface MeetingTable {
  id: string
  team_id: string
  title: string
  /** The day, as `2026-11-22`. */
  held_on: string
  created_at: string
  created_by: string
}

interface MeetingMemberTable {
  meeting_id: string
  user_id: string
}

interface AgendaItemTable {
  id: string
  meeting_id: string
  case_id: string
  /** From 1. */
  position: number
  /** When the chair showed everyone's opinions. */
  revealed_at: string | null
}

/** What a member thinks of a case. The newest number of a member is in force; the earlier ones stay. */
interface OpinionTable {
  item_id: string
  member_id: string
  number: number
  given_at: string
  stance: Stance
  reason: string
}

/** That a decision was signed, and what the signed record hashes to. */
interface DecisionTable {
  id: string
  case_id: string
  item_id: string
  revision: number
  supersedes: string | null
  decided_at: string
  signed_by: string
  record_hash: string
}

/** The signed record. Erased with the case. */
interface DecisionRecordTable {
  decision_id: string
  record: string
}

/** One event. Nothing of what was entered about a patient ever stands here. */
export interface AuditTable {
  seq: number
  at: string
  actor: string
  role: string
  action: string
  target_type: string
  target_id: string
  outcome: string
  /** Further facts of the event as JSON, without clinical values. */
  detail: string
  prev: string
  hash: string
}

interface AuditHeadTable {
  id: number
  seq: number
  hash: string
}
