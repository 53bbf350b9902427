import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { auditOf, boardOf } from '../board/testing/boards.ts'
import { verifyAudit } from '../database/audit.ts'
import type { Store } from '../database/connection.ts'
import { onBothStores, type StoreMaker } from '../database/testing/stores.ts'
import { createAuth } from './auth.ts'
import {
  endSessionsOf,
  removeSecondFactor,
  resetPassword,
  startReset,
  startResetOnTerminal,
} from './resets.ts'
import { spendCode } from './used-codes.ts'

const start = new Date('2026-11-22T10:00:00Z')
const fresh = 'eight loud rivers ran'

async function accountsOf(maker: StoreMaker) {
  const { store, member } = await boardOf(maker)
  const clock = { at: start }
  const auth = createAuth({
    store,
    secret: 'kP4vZ8qLx2Wc7Nf0Ys3Rt6Ub9Jd1Hg5M',
    baseUrl: 'http://127.0.0.1:3000',
    singleSignOn: null,
    clientAddressHeader: null,
  })
  const boss = await member('boss', {}, 'administrator')
  const ben = await member('ben', { North: 'clinician' })
  await member('cyd', { North: 'viewer' })
  for (const user of ['ben', 'cyd']) {
    await signInOpen(store, user)
    await secondFactorOn(store, user)
  }
  const now = () => clock.at
  return { store, auth, clock, now, boss, ben }
}

/** A session, and a sign-in that waits for its code. */
async function signInOpen({ db }: Store, user: string): Promise<void> {
  const time = start.toISOString()
  await sql`insert into "session" ("id", "expiresAt", "token", "createdAt", "updatedAt", "userId")
    values (${`s-${user}`}, ${time}, ${`t-${user}`}, ${time}, ${time}, ${user})`.execute(db)
  await sql`insert into "verification" ("id", "identifier", "value", "expiresAt", "createdAt", "updatedAt")
    values (${`v-${user}`}, ${`2fa-${user}`}, ${user}, ${time}, ${time}, ${time})`.execute(db)
}

async function secondFactorOn({ db }: Store, user: string): Promise<void> {
  await sql`insert into "twoFactor" ("id", "secret", "backupCodes", "userId", "verified")
    values (${`f-${user}`}, 'x', 'x', ${user}, true)`.execute(db)
  await sql`update "user" set "twoFactorEnabled" = true where "id" = ${user}`.execute(db)
}

async function openOf({ db }: Store) {
  const sessions = await db.selectFrom('session').select('userId').execute()
  const waiting = await db.selectFrom('verification').select('value').execute()
  return [...sessions.map(({ userId }) => userId), ...waiting.map(({ value }) => value)].toSorted()
}

async function factorsOf({ db }: Store) {
  const users = await db.selectFrom('user').select(['id', 'twoFactorEnabled']).orderBy('id').execute()
  const factors = await db.selectFrom('twoFactor').select('userId').orderBy('userId').execute()
  return [
    users.filter(({ twoFactorEnabled }) => Boolean(twoFactorEnabled)).map(({ id }) => id),
    factors.map(({ userId }) => userId),
  ]
}

async function passwordOf({ db }: Store, user: string): Promise<string | null> {
  const row = await db.selectFrom('account').select('password').where('userId', '=', user).executeTakeFirst()
  return row?.password ?? null
}

onBothStores('a forgotten password', (maker) => {
  it('is set anew with a link that works once, ends every session and leaves the second factor (6.4.6)', async () => {
    const { store, auth, now, boss } = await accountsOf(maker)
    const token = await startReset(store, boss, 'ben', now)
    expect(await openOf(store)).toEqual(['ben', 'ben', 'cyd', 'cyd'])
    await resetPassword(store, auth, token, fresh, now)
    const hash = (await passwordOf(store, 'ben')) ?? ''
    const { password } = await auth.$context
    expect(await password.verify({ hash, password: fresh })).toBe(true)
    expect(await openOf(store)).toEqual(['cyd', 'cyd'])
    expect(await factorsOf(store)).toEqual([
      ['ben', 'cyd'],
      ['ben', 'cyd'],
    ])
    const again = resetPassword(store, auth, token, 'nine loud rivers ran', now)
    await expect(again).rejects.toMatchObject({ code: 'not-found' })
    expect(await passwordOf(store, 'ben')).toBe(hash)
    expect(await auditOf(store)).toMatchObject([
      { actor: 'boss', role: 'administrator', action: 'password.reset-link', target_id: 'ben' },
      { actor: 'ben', action: 'password.reset', target_id: 'ben', outcome: 'success' },
    ])
    expect(await verifyAudit(store.db)).toMatchObject({ ok: true })
  })

  it('has its link nowhere in the store, only the hash, and the new password nowhere either', async () => {
    const { store, auth, now, boss } = await accountsOf(maker)
    const token = await startReset(store, boss, 'ben', now)
    await resetPassword(store, auth, token, fresh, now)
    for (const table of ['password_reset', 'account', 'user', 'audit', 'rateLimit'] as const) {
      const rows = JSON.stringify(await store.db.selectFrom(table).selectAll().execute())
      expect(rows).not.toContain(token)
      expect(rows).not.toContain(fresh)
    }
  })

  it('is not set with a link whose time is over', async () => {
    const { store, auth, clock, now, boss } = await accountsOf(maker)
    const token = await startReset(store, boss, 'ben', now)
    clock.at = new Date(start.getTime() + 24 * 3_600_000)
    const late = resetPassword(store, auth, token, fresh, now)
    await expect(late).rejects.toMatchObject({ code: 'not-found' })
    clock.at = new Date(start.getTime() + 24 * 3_600_000 - 1)
    await resetPassword(store, auth, token, fresh, now)
  })

  it('is not set with an earlier link, a link of nobody, or for an account that was switched off since', async () => {
    const { store, auth, now, boss } = await accountsOf(maker)
    const earlier = await startReset(store, boss, 'ben', now)
    const token = await startReset(store, boss, 'ben', now)
    for (const bad of [earlier, '', 'x']) {
      await expect(resetPassword(store, auth, bad, fresh, now)).rejects.toMatchObject({ code: 'not-found' })
    }
    await store.db
      .updateTable('user')
      .set({ disabledAt: start.toISOString() })
      .where('id', '=', 'ben')
      .execute()
    await expect(resetPassword(store, auth, token, fresh, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(startReset(store, boss, 'ben', now)).rejects.toMatchObject({ code: 'invalid' })
    expect(await passwordOf(store, 'ben')).toBeNull()
    expect(await openOf(store)).toContain('ben')
  })

  it('is not set to one that may not be taken, and the link stays (6.2.1, 6.2.4)', async () => {
    const { store, auth, now, boss } = await accountsOf(maker)
    const token = await startReset(store, boss, 'ben', now)
    for (const bad of ['short', 'passwordpassword'])
      await expect(resetPassword(store, auth, token, bad, now)).rejects.toMatchObject({ code: 'invalid' })
    await resetPassword(store, auth, token, fresh, now)
  })

  it('is used by one of several who open the link at once', async () => {
    const { store, auth, now, boss } = await accountsOf(maker)
    const token = await startReset(store, boss, 'ben', now)
    const tries = Array.from({ length: 3 }, () => resetPassword(store, auth, token, fresh, now))
    const outcomes = (await Promise.allSettled(tries)).map(({ status }) => status)
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('is reset by administrators only, and never one’s own; refusals are written down', async () => {
    const { store, now, boss, ben } = await accountsOf(maker)
    for (const act of [startReset, removeSecondFactor, endSessionsOf]) {
      await expect(act(store, ben, 'cyd', now)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(act(store, boss, 'nobody', now)).rejects.toMatchObject({ code: 'not-found' })
    }
    for (const act of [startReset, removeSecondFactor])
      await expect(act(store, boss, 'boss', now)).rejects.toMatchObject({ code: 'invalid' })
    expect(await openOf(store)).toEqual(['ben', 'ben', 'cyd', 'cyd'])
    expect((await auditOf(store)).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'password.reset-link refused',
      'second-factor.remove refused',
      'account.end-sessions refused',
    ])
  })

  it('is one thing, a lost second factor another: it is taken off by itself, and sessions can be ended alone (7.4.5)', async () => {
    const { store, now, boss } = await accountsOf(maker)
    await removeSecondFactor(store, boss, 'ben', now)
    expect(await factorsOf(store)).toEqual([['cyd'], ['cyd']])
    expect(await openOf(store)).toEqual(['cyd', 'cyd'])
    await endSessionsOf(store, boss, 'cyd', now)
    expect(await openOf(store)).toEqual([])
    expect(await factorsOf(store)).toEqual([['cyd'], ['cyd']])
  })

  it('of the last administrator is reset on the terminal, and the trail says so', async () => {
    const { store, auth, now } = await accountsOf(maker)
    await secondFactorOn(store, 'boss')
    for (const email of ['ben@example.org', 'nobody@example.org', '']) {
      const attempt = startResetOnTerminal(store, email, false, now)
      await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
    }
    await startResetOnTerminal(store, ' BOSS@example.org ', false, now)
    expect((await factorsOf(store))[0]).toContain('boss')
    const token = await startResetOnTerminal(store, 'boss@example.org', true, now)
    expect((await factorsOf(store))[0]).not.toContain('boss')
    await resetPassword(store, auth, token, fresh, now)
    expect(await auditOf(store)).toMatchObject([
      { actor: 'system', role: 'terminal', action: 'password.reset-link', target_id: 'boss' },
      { actor: 'system', role: 'terminal', action: 'second-factor.remove', target_id: 'boss' },
      { actor: 'system', role: 'terminal', action: 'password.reset-link', target_id: 'boss' },
      { actor: 'boss', action: 'password.reset' },
    ])
  })

  it('is reset by a command that prints the link', async () => {
    const address = await maker.address()
    await boardOf({ ...maker, open: () => maker.open(address) }).then(({ member }) =>
      member('boss', {}, 'administrator'),
    )
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(import.meta.dirname, 'command.ts'), ...args], {
        env: {
          ...process.env,
          DATABASE_URL: 'url' in address ? address.url : '',
          ...('folder' in address && { AHSCT_DATA: address.folder }),
          AHSCT_URL: 'https://board.example.org/',
        },
        encoding: 'utf8',
      })
    const done = run('boss@example.org', '--second-factor')
    expect(done.stderr).toBe('')
    expect(done.stdout).toMatch(
      /second factor is taken off.*https:\/\/board\.example\.org\/reset#[\w-]{43}\n$/,
    )
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run account:reset') })
  })
})

onBothStores('a code of an authenticator app', (maker) => {
  it('is spent once for each account, however many come at once, and forgotten after a day (6.5.1)', async () => {
    const { store, clock, now } = await accountsOf(maker)
    const spent = await Promise.all(Array.from({ length: 5 }, () => spendCode(store, 'ben', '123456', now)))
    expect(spent.filter(Boolean)).toHaveLength(1)
    expect(await spendCode(store, 'cyd', '123456', now)).toBe(true)
    expect(await spendCode(store, 'ben', '654321', now)).toBe(true)
    clock.at = new Date(start.getTime() - 3_600_000)
    expect(await spendCode(store, 'ben', '123456', now)).toBe(false)
    clock.at = new Date(start.getTime() + 24 * 3_600_000 - 1)
    expect(await spendCode(store, 'ben', '123456', now)).toBe(false)
    clock.at = new Date(start.getTime() + 24 * 3_600_000)
    expect(await spendCode(store, 'ben', '123456', now)).toBe(true)
  })
})
