import { type Kysely, sql } from 'kysely'
import type { DialectName } from '../connection.ts'

/** Column types that the account library reads and writes differently on the two databases. */
const types = {
  sqlite: { time: 'text', flag: 'integer', long: 'integer' },
  postgres: { time: 'timestamptz', flag: 'boolean', long: 'bigint' },
} as const

/**
 * Users, their sign-ins and sessions, in the shape that better-auth asks for (a test lets it compare), with what this
 * application adds: a role over the whole application, and invitations.
 */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { time, flag, long } = types[dialect]
  const statements = [
    `create table "user" (
      "id" text not null primary key,
      "name" text not null,
      "email" text not null unique,
      "emailVerified" ${flag} not null,
      "image" text,
      "createdAt" ${time} not null,
      "updatedAt" ${time} not null,
      "twoFactorEnabled" ${flag},
      "role" text not null check ("role" in ('member', 'administrator', 'auditor')),
      "disabledAt" ${time}
    )`,
    `create table "session" (
      "id" text not null primary key,
      "expiresAt" ${time} not null,
      "token" text not null unique,
      "createdAt" ${time} not null,
      "updatedAt" ${time} not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" text not null references "user" ("id") on delete cascade
    )`,
    `create table "account" (
      "id" text not null primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" text not null references "user" ("id") on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" ${time},
      "refreshTokenExpiresAt" ${time},
      "scope" text,
      "password" text,
      "createdAt" ${time} not null,
      "updatedAt" ${time} not null,
      unique ("providerId", "accountId")
    )`,
    `create table "verification" (
      "id" text not null primary key,
      "identifier" text not null,
      "value" text not null,
      "expiresAt" ${time} not null,
      "createdAt" ${time} not null,
      "updatedAt" ${time} not null
    )`,
    `create table "twoFactor" (
      "id" text not null primary key,
      "secret" text not null,
      "backupCodes" text not null,
      "userId" text not null references "user" ("id") on delete cascade,
      "verified" ${flag},
      "failedVerificationCount" integer,
      "lockedUntil" ${time}
    )`,
    `create table "rateLimit" (
      "id" text not null primary key,
      "key" text not null unique,
      "count" integer not null,
      "lastRequest" ${long} not null
    )`,
    `create table invitation (
      id text primary key,
      email text not null,
      role text not null check (role in ('viewer', 'clinician', 'chair', 'administrator', 'auditor')),
      team_id text,
      token_hash text not null unique,
      created_at text not null,
      created_by text,
      expires_at text not null,
      accepted_at text
    )`,
  ]
  for (const statement of statements) {
    await sql.raw(dialect === 'sqlite' ? `${statement} strict` : statement).execute(db)
  }
  const indexes = [
    'create index "session_userId_idx" on "session" ("userId")',
    'create index "account_userId_idx" on "account" ("userId")',
    'create index "verification_identifier_idx" on "verification" ("identifier")',
    'create index "twoFactor_secret_idx" on "twoFactor" ("secret")',
    'create index "twoFactor_userId_idx" on "twoFactor" ("userId")',
  ]
  for (const index of indexes) await sql.raw(index).execute(db)
}
