import Fastify from 'fastify'
import mercurius from 'mercurius'
import { open } from './rows.mjs'
import { schema } from './schema.mjs'
import { signIn } from './signin.mjs'

const [port, database, keyFile] = process.argv.slice(2)
const [rows, caller] = [open(Number(port), database), signIn(keyFile)]
const app = Fastify({ logger: false })
await app.register(mercurius, {
  schema,
  jit: 1,
  context: async request => ({ rows: rows.of(await caller(request.headers.authorization)) }),
})
const names = new WeakMap()
app.graphql.addHook('preExecution', async (_, document, context) => {
  names.set(context.rows, document.definitions.find(one => one.kind === 'OperationDefinition')?.name?.value ?? 'query')
})
app.graphql.addHook('onResolution', async (_, context) => context.rows.record(names.get(context.rows)))
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
