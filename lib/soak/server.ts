import { glob } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'

// The application's own route files over plain HTTP, in a process of their own that can be killed: what `next start`
// serves, without the pages. Started by `startServer` with PORT and the settings of the store in its environment.

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

interface Route {
  readonly pattern: RegExp
  readonly handlers: Readonly<Record<string, Handler>>
}

const app = resolve(import.meta.dirname, '../../app')

async function routesOf(folders: string): Promise<readonly Route[]> {
  const routes: Route[] = []
  for await (const file of glob(`api/{${folders}}/**/route.ts`, { cwd: app })) {
    const segments = file.split(sep).slice(0, -1)
    const pattern = segments
      .map((segment) => segment.replace(/^\[\.\.\.\w+\]$/, '.+').replace(/^\[(\w+)\]$/, '(?<$1>[^/]+)'))
      .join('/')
    const handlers: Record<string, Handler> = await import(pathToFileURL(join(app, file)).href)
    routes.push({ pattern: new RegExp(`^/${pattern}$`), handlers })
  }
  return routes
}

const routes = await routesOf('auth,board,invitation')
const port = Number(process.env.PORT)
const origin = `http://127.0.0.1:${port}`

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { pathname } = new URL(incoming.url ?? '/', origin)
  const method = incoming.method ?? 'GET'
  const found = routes.find(({ pattern, handlers }) => pattern.test(pathname) && handlers[method])
  const handler = found?.handlers[method]
  if (!found || !handler) {
    outgoing.writeHead(404).end()
    return
  }
  const params = { ...found.pattern.exec(pathname)?.groups }
  const response = await handler(requestOf(incoming, method, outgoing), { params: Promise.resolve(params) })
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  outgoing.setHeader('set-cookie', response.headers.getSetCookie())
  outgoing.writeHead(response.status)
  if (response.body === null) {
    outgoing.end()
    return
  }
  for await (const part of response.body) outgoing.write(part)
  outgoing.end()
}

function requestOf(incoming: IncomingMessage, method: string, outgoing: ServerResponse): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const left = new AbortController()
  outgoing.on('close', () => left.abort())
  const bodied = method !== 'GET' && method !== 'HEAD' && incoming.headers['content-length'] !== '0'
  return new Request(new URL(incoming.url ?? '/', origin), {
    method,
    headers,
    signal: left.signal,
    ...(bodied && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  } as RequestInit)
}

/** Puts the clock of this process ahead or back, by the milliseconds that the parent sends. */
function shiftClock(offset: number): void {
  class ShiftedDate extends RealDate {
    constructor(...given: []) {
      super(...(given.length === 0 ? ([ShiftedDate.now()] as unknown as []) : given))
    }
    static override now(): number {
      return RealDate.now() + offset
    }
  }
  globalThis.Date = ShiftedDate as unknown as DateConstructor
}

const RealDate = Date
process.on('message', (message: unknown) => {
  if (message === 'memory') {
    globalThis.gc?.()
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    process.send?.({ heapUsed, external, arrayBuffers })
    return
  }
  shiftClock(Number(message))
  process.send?.('shifted')
})

const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch((error: unknown) => {
    // The reader may be gone, as one who closed the page that listened for changes.
    if (!outgoing.headersSent) outgoing.writeHead(500)
    outgoing.end()
    if (!outgoing.closed) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  })
})
// The process of all the people may stand still for longer than the usual five seconds on a busy machine, and would then
// meet a closed connection, as no browser of one person does.
server.keepAliveTimeout = 60_000
server.listen(port, '127.0.0.1', () => process.send?.('listening'))
