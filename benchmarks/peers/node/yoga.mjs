import { createServer } from 'node:http'
import { createYoga } from 'graphql-yoga'
import { open } from './rows.mjs'
import { schema } from './schema.mjs'
import { signIn } from './signin.mjs'

const [port, database, keyFile] = process.argv.slice(2)
const [rows, caller] = [open(Number(port), database), signIn(keyFile)]
const named = document => document.definitions.find(one => one.kind === 'OperationDefinition')?.name?.value ?? 'query'
const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  landingPage: false,
  context: async ({ request }) => ({ rows: rows.of(await caller(request.headers.get('authorization'))) }),
  plugins: [{
    onExecute: ({ args }) => ({ onExecuteDone: () => args.contextValue.rows.record(named(args.document)) }),
  }],
})

const server = createServer(yoga)
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
