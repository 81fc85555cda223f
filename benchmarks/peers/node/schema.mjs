import { createSchema } from 'graphql-yoga'

// The part of schema.graphql that is asked for.
const typeDefs = /* GraphQL */ `
  scalar Date
  scalar DateTime
  scalar UUID
  enum SeriesStatus { OPEN CLOSED }
  enum MeetingKind { START FOLLOW_UP CLOSING }
  enum MeetingStatus { PLANNED HELD BROKEN_OFF CANCELLED }
  enum ReferralStatus { DRAFT SENT RETURNED COMPLETE POSTPONED ALLOCATED DECLINED IN_SERIES ENDED }
  enum ReferralOrder { SENT_FIRST }
  enum Sector { FAMILY PRIVATE_NETWORK SCHOOL INSTITUTION FAMILY_DEPARTMENT PPR SSP POLICE HEALTH CLUB ASSOCIATION OTHER_AUTHORITY }
  type Query {
    series(id: ID!): MeetingSeries
    meetingSeries(first: Int): MeetingSeriesConnection!
    referralsAwaitingMe(first: Int, status: ReferralStatus, order: ReferralOrder): ReferralConnection!
  }
  type Mutation { registerStaffMember(input: RegisterStaffMemberInput!): RegisterStaffMemberPayload! }
  type MeetingSeriesConnection { nodes: [MeetingSeries!]! }
  type MeetingConnection { nodes: [Meeting!]! }
  type ReferralConnection { nodes: [Referral!]! totalCount: Int pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type MeetingSeries { id: ID! status: SeriesStatus! openedOn: Date! meetings(first: Int): MeetingConnection! }
  type Meeting { id: ID! kind: MeetingKind! status: MeetingStatus! on: Date! agreements: [Agreement!]! }
  type Agreement { id: ID! byWhen: Date! recordedAt: DateTime! }
  type Referral { id: ID! status: ReferralStatus! draftedAt: DateTime! sentOn: Date receiver: StaffMember facilitator: StaffMember }
  type StaffMember { id: ID! name: String! title: String! sector: Sector! }
  input RegisterStaffMemberInput { idempotencyKey: UUID! subject: String! name: String! title: String! sector: Sector! }
  interface Error { code: String! message: String! }
  type SomeError implements Error { code: String! message: String! }
  type RegisterStaffMemberPayload { staffMember: StaffMember errors: [Error!] }
`

const most = 100
const size = first => Math.min(first ?? 20, most)
const opaque = type => row => Buffer.concat([Buffer.from(type + ':'), Buffer.from(row.id.replaceAll('-', ''), 'hex')]).toString('base64url')
const within = (type, id) => {
  const bytes = Buffer.from(id, 'base64url')
  const hex = bytes.subarray(type.length + 1).toString('hex')
  return bytes.toString('latin1', 0, type.length + 1) === type + ':' && hex.length === 32
    ? `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
    : '00000000-0000-0000-0000-000000000000'
}
const spell = new Map()
const word = name => {
  let spelled = spell.get(name)
  if (!spelled) spell.set(name, spelled = name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase())
  return spelled
}
const name = spelled => spelled.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase())

const resolvers = {
  Query: {
    series: (_, { id }, { rows }) => rows.series(within('MeetingSeries', id)),
    meetingSeries: async (_, { first }, { rows }) => ({ nodes: await rows.seriesPage(size(first)) }),
    referralsAwaitingMe: async (_, { first, status }, { rows }) => {
      const found = await rows.referralPage(name(status), size(first))
      return { nodes: found.rows, status: name(status), pageInfo: { hasNextPage: found.hasNextPage } }
    },
  },
  Mutation: { registerStaffMember: async (_, { input }, { rows }) => ({ staffMember: await rows.register({ ...input, sector: name(input.sector) }) }) },
  ReferralConnection: { totalCount: ({ status }, _, { rows }) => rows.referralCount(status) },
  MeetingSeries: {
    id: opaque('MeetingSeries'),
    status: row => word(row.status),
    openedOn: row => row.opened_on,
    meetings: async (row, { first }, { rows }) => ({ nodes: (await rows.meetings.load(row.id)).slice(0, size(first)) }),
  },
  Meeting: {
    id: opaque('Meeting'),
    kind: row => word(row.kind),
    status: row => word(row.status),
    agreements: (row, _, { rows }) => rows.agreements.load(row.id),
  },
  Agreement: { id: opaque('Agreement'), byWhen: row => row.by_when, recordedAt: row => row.recorded_at },
  Referral: {
    id: opaque('Referral'),
    status: row => word(row.status),
    draftedAt: row => row.drafted_at,
    sentOn: row => row.sent_on,
    receiver: (row, _, { rows }) => row.receiver_id && rows.staff.load(row.receiver_id),
    facilitator: (row, _, { rows }) => row.facilitator_id && rows.staff.load(row.facilitator_id),
  },
  StaffMember: { id: opaque('StaffMember'), sector: row => word(row.sector) },
  Error: { __resolveType: () => 'SomeError' },
}

export const schema = createSchema({ typeDefs, resolvers })
