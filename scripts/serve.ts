import { readFile, stat } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, resolve } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/** An answer made in code instead of read from a file. */
export interface MadeAnswer {
  body: string
  type?: string
  headers?: Record<string, string>
}

export interface ServeChoice {
  /** Folders to look in, by the first part of the path: `{ demo: '/x/demo' }` serves /demo/... */
  folders: Record<string, string>
  /** Answers by path, asked before the folders. */
  made?: Record<string, () => MadeAnswer | Promise<MadeAnswer>>
  /** A free one when not given. */
  port?: number
}

export interface Serving {
  port: number
  /** "http://127.0.0.1:PORT" */
  origin: string
  /** The same server under another host name: another origin to a browser. */
  otherOrigin: string
  close(): Promise<void>
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer, headers = {}): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers })
  response.end(body)
}

async function fileFor(folders: Record<string, string>, path: string): Promise<string | null> {
  const [first = '', ...rest] = path.split('/').filter(Boolean)
  const root = folders[first]
  if (!root) return null
  const inside = normalize(join('/', ...rest))
  const file = join(resolve(root), inside)
  const found = await stat(file).catch(() => null)
  if (!found) return null
  return found.isDirectory() ? join(file, 'index.html') : file
}

async function answer(choice: ServeChoice, url: string, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
  const made = choice.made?.[path]
  if (made) {
    const { body, type = 'text/html; charset=utf-8', headers } = await made()
    return send(response, 200, type, body, headers)
  }
  const file = await fileFor(choice.folders, path)
  const body = file ? await readFile(file).catch(() => null) : null
  if (!file || !body) return send(response, 404, 'text/plain; charset=utf-8', 'Not found')
  send(response, 200, types[extname(file)] ?? 'application/octet-stream', body)
}

/** Serves folders on loopback only. Both `127.0.0.1` and `localhost` reach it, as two origins. */
export async function serve(choice: ServeChoice): Promise<Serving> {
  const server: Server = createServer((request, response) => {
    answer(choice, request.url ?? '/', response).catch((error: unknown) =>
      send(response, 500, 'text/plain', String(error)),
    )
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(choice.port ?? 0, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
