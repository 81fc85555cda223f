import { createHmac, randomUUID } from 'node:crypto'
import DataLoader from 'dataloader'
import pg from 'pg'

// Days and moments stay text: nothing is computed with them.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, text => text.replace(' ', 'T').replace('+00', 'Z'))

const fits = {
  Referrer: ['employee', 'facilitator', 'caseworker', 'coordinator', 'manager'],
  Receiver: ['facilitator'],
  Facilitator: ['facilitator'],
  Caseworker: ['caseworker'],
  MinuteTaker: ['minute-taker'],
}
const taking = ['Facilitator', 'Caseworker', 'MinuteTaker']
const awaited = ['Referrer', 'Receiver', 'Facilitator']
const spelled = ['employee', 'facilitator', 'caseworker', 'minute-taker', 'coordinator', 'manager']
const counting = (caller, kinds) => kinds.filter(kind => fits[kind].some(role => caller.roles.includes(role)))
const may = `EXISTS (SELECT 1 FROM families_relation AS relation WHERE relation.family_id = row.family_id
  AND relation.subject = $1 AND relation.kind = ANY($2) AND (relation.until IS NULL OR relation.until > now()))`

// The host's rule of what waits for somebody: received, by oneself or by whom one stands in for; returned; allocated; to decide.
const owed = `(one.status = 'Sent' OR (one.status IN ('Allocated', 'Declined', 'InSeries') AND one.answered_on IS NULL))`
const free = `NOT EXISTS (SELECT 1 FROM referrals_recusal AS recusal WHERE recusal.referral_id = one.id AND recusal.subject = $1)`
const deputy = responsibility => `SELECT staff_id FROM staff_deputy WHERE deputy_subject = $1 AND "from" <= current_date AND until >= current_date AND responsibility = '${responsibility}'`
const related = kind => `EXISTS (SELECT 1 FROM families_relation AS relation WHERE relation.family_id = one.family_id AND relation.subject = $1 AND relation.kind = ANY($2)
  AND (relation.until IS NULL OR relation.until > now()) AND relation.kind = '${kind}')`
const awaiting = `row.status = $3 AND row.id IN (
  SELECT one.id FROM referrals_referral AS one
      WHERE one.status = $3 AND ${owed} AND one.receiver_id IN (SELECT id FROM staff_member WHERE subject = $1)
      AND ${related('Receiver')} AND ${free}
  UNION ALL SELECT one.id FROM referrals_referral AS one
      WHERE one.status = $3 AND ${owed} AND one.sent_on IS NOT NULL AND one.receiver_id IN (${deputy('ReceivingReferrals')}) AND ${free}
  UNION ALL SELECT one.id FROM referrals_referral AS one
      WHERE one.status = $3 AND one.status = 'Returned' AND one.referrer_subject = $1 AND ${related('Referrer')}
  UNION ALL SELECT one.id FROM referrals_referral AS one
      WHERE one.status = $3 AND one.status = 'Allocated' AND one.facilitator_id IN (SELECT id FROM staff_member WHERE subject = $1) AND ${related('Facilitator')} AND ${free}
  UNION ALL SELECT one.id FROM referrals_referral AS one
      WHERE one.status = $3 AND (one.status = 'Complete' OR (one.status = 'Postponed' AND one.postponed_to <= current_date))
      AND (one.decided_by = ANY($4) OR EXISTS (${deputy('Deciding')}) OR (one.decided_by = 'Committee' AND EXISTS (${deputy('Chairing')})))
      AND one.referrer_subject <> $1 AND ${free} AND NOT EXISTS (SELECT 1 FROM referrals_involved AS involved
          JOIN staff_member AS staff ON staff.id = involved.staff_id WHERE involved.referral_id = one.id AND staff.subject = $1))`
const bodies = caller => [
  ...['committee', 'chair'].some(role => caller.roles.includes(role)) ? ['Committee'] : [],
  ...caller.roles.includes('decision-maker') ? ['Delegated', 'Forum', 'NamedByManagement'] : [],
]

const seriesColumns = 'row.id, row.family_id, row.status, row.opened_on FROM series_meeting_series AS row'
const sql = {
  series: `SELECT ${seriesColumns} WHERE row.id = $3 AND ${may}`,
  seriesPage: `SELECT ${seriesColumns} WHERE ${may} ORDER BY row.id LIMIT $3`,
  meetings: `SELECT row.id, row.series_id, row.family_id, row.kind, row.status, row."on" FROM meetings_meeting AS row
    WHERE row.series_id = ANY($3) AND ${may} ORDER BY row.id`,
  agreements: `SELECT row.id, row.meeting_id, row.family_id, row.by_when, row.recorded_at FROM meetings_agreement AS row
    WHERE row.meeting_id = ANY($3) AND ${may} ORDER BY row.id`,
  referralPage: `SELECT row.id, row.family_id, row.status, row.drafted_at, row.sent_on, row.receiver_id, row.facilitator_id
    FROM referrals_referral AS row WHERE ${awaiting} ORDER BY coalesce(row.sent_on, '9999-12-31'), row.id LIMIT $5`,
  referralCount: `SELECT count(*)::int AS count FROM referrals_referral AS row WHERE ${awaiting}`,
  staff: 'SELECT id, name FROM staff_member WHERE id = ANY($1)',
  record: `INSERT INTO kernel_audit (id, at, kind, subject, roles, purpose, operation, concerns, families)
    VALUES ($1, $2, $3, $4, $5, 'facilitation', $6, $7, $8)`,
  claim: `INSERT INTO kernel_idempotency (subject, mutation, key, input_hash, at, result) VALUES ($1, 'RegisterStaffMember', $2, $3, $4, $5)
    ON CONFLICT (subject, mutation, key) DO NOTHING`,
  earlier: `SELECT result FROM kernel_idempotency WHERE subject = $1 AND mutation = 'RegisterStaffMember' AND key = $2`,
  register: `INSERT INTO staff_member (id, name, title, sector, is_facilitator, languages, subject, version) VALUES ($1, $2, $3, $4, false, '{}', $5, 1)`,
  member: 'SELECT id, name, title, sector FROM staff_member WHERE id = $1',
}
const statement = (name, values) => ({ name, text: sql[name], values })

// Ids in the order of their making, as the host makes them.
const nextId = () => {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}

export function open(port, database) {
  const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'postgres', database, max: 16 })
  return { of: caller => new Rows(pool, caller), end: () => pool.end() }
}

// What one request reads and writes, and for whom.
class Rows {
  #pool
  #caller
  #seen = new Map()

  constructor(pool, caller) {
    this.#pool = pool
    this.#caller = caller
    this.staff = new DataLoader(async ids => byKey(ids, await this.#run('staff', [ids])))
    this.meetings = this.#children('meetings', 'series_id')
    this.agreements = this.#children('agreements', 'meeting_id')
  }

  series = async id => (await this.#read('series', 'series', taking, id))[0]
  seriesPage = first => this.#read('seriesPage', 'series', taking, first)
  // One more than is answered tells whether there are more; it has not been read by anybody, and so is not recorded.
  async referralPage(status, first) {
    const found = await this.#run('referralPage', [this.#caller.subject, counting(this.#caller, awaited), status, bodies(this.#caller), first + 1])
    const rows = found.slice(0, first)
    this.#note(rows, 'referral')
    return { rows, hasNextPage: found.length > first }
  }

  referralCount = async status => (await this.#run('referralCount', [this.#caller.subject, counting(this.#caller, awaited), status, bodies(this.#caller)]))[0].count

  // Before the answer leaves.
  async record(operation) {
    if (this.#seen.size === 0) return
    const families = {}
    for (const id of [...this.#seen.keys()].sort()) families[id] = [...this.#seen.get(id)].sort()
    await this.#pool.query(this.#entry('Read', operation, null, families))
  }

  async register(input) {
    if (!this.#caller.roles.includes('coordinator') && !this.#caller.roles.includes('manager')) throw new Error('Only the coordinator or a manager.')
    const id = nextId()
    const hash = createHmac('sha256', 'benchmarks').update(JSON.stringify(input)).digest()
    const client = await this.#pool.connect()
    try {
      await client.query('BEGIN')
      const claimed = await client.query(statement('claim', [this.#caller.subject, input.idempotencyKey, hash, new Date(), id]))
      if (claimed.rowCount === 0) {
        await client.query('ROLLBACK')
        const { rows: [{ result }] } = await client.query(statement('earlier', [this.#caller.subject, input.idempotencyKey]))
        return (await client.query(statement('member', [result]))).rows[0]
      }
      await client.query(statement('register', [id, input.name, input.title, input.sector, input.subject]))
      await client.query(this.#entry('Write', 'RegisterStaffMember', id, {}))
      await client.query('COMMIT')
      return (await client.query(statement('member', [id]))).rows[0]
    } catch (failure) {
      await client.query('ROLLBACK')
      throw failure
    } finally {
      client.release()
    }
  }

  #entry = (kind, operation, concerns, families) => statement('record', [
    nextId(), new Date(), kind, this.#caller.subject, spelled.filter(role => this.#caller.roles.includes(role)).join(','), operation, concerns,
    JSON.stringify(families)])

  async #run(name, values) {
    return (await this.#pool.query(statement(name, values))).rows
  }

  async #read(name, group, kinds, ...values) {
    const rows = await this.#run(name, [this.#caller.subject, counting(this.#caller, kinds), ...values])
    this.#note(rows, group)
    return rows
  }

  #note(rows, group) {
    for (const { family_id } of rows) {
      const groups = this.#seen.get(family_id)
      if (groups) groups.add(group)
      else this.#seen.set(family_id, new Set([group]))
    }
  }

  #children = (name, parent) => new DataLoader(async ids => {
    const found = new Map(ids.map(id => [id, []]))
    for (const row of await this.#read(name, name, taking, ids)) found.get(row[parent]).push(row)
    return ids.map(id => found.get(id))
  })
}

function byKey(ids, rows) {
  const found = new Map(rows.map(row => [row.id, row]))
  return ids.map(id => found.get(id) ?? null)
}
