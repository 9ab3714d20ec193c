import type { Place } from './place.ts'
import { toOpen } from './region.ts'
import type { Report } from './report.ts'
import { type ServerProcess, type SignedIn, signIn, startServer } from './server-process.ts'

/** One question to the inspector of a server: collect garbage, or how much is used. */
async function ask<T>({ inspector }: ServerProcess, methods: string[]): Promise<T> {
  const socket = new WebSocket(inspector ?? '')
  await new Promise((done, fail) => {
    socket.addEventListener('open', done)
    socket.addEventListener('error', fail)
  })
  try {
    let answer: unknown
    for (const [id, method] of methods.entries()) {
      const heard = new Promise<{ id: number; result: unknown }>((done) => {
        socket.addEventListener('message', ({ data }) => done(JSON.parse(String(data))), { once: true })
      })
      socket.send(JSON.stringify({ id, method }))
      answer = (await heard).result
    }
    return answer as T
  } finally {
    socket.close()
  }
}

const heapAfterCollecting = async (server: ServerProcess): Promise<number> => {
  // Twice: what a finaliser lets go of in the first round is only gone after the second.
  const { usedSize } = await ask<{ usedSize: number }>(server, [
    'HeapProfiler.collectGarbage',
    'HeapProfiler.collectGarbage',
    'Runtime.getHeapUsage',
  ])
  return usedSize
}

/** Does a server keep anything of a dossier it opened? Its heap after garbage collection, after few and after many opens. */
export async function benchHeap({ large }: Place, few = 2_000, many = 10_000): Promise<Report> {
  const server = await startServer(large, { inspect: true })
  try {
    const [who] = (await signIn(large, 1)) as [SignedIn]
    const families = toOpen(who)
    const open = async (turn: number) => {
      const { id } = families[turn % families.length] ?? { id: '' }
      const response = await fetch(`${server.url}/gezinnen/${id}`, { headers: { cookie: who.cookie } })
      await response.arrayBuffer()
      if (response.status !== 200) throw new Error(`answers ${response.status}`)
    }
    const openTo = async (from: number, to: number) => {
      let turn = from
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          while (turn < to) await open(turn++)
        }),
      )
      return heapAfterCollecting(server)
    }
    const first = await openTo(0, few)
    const last = await openTo(few, many)
    return {
      title: 'Heap of a server after garbage collection',
      rows: [
        { opens: few, 'heap MB': first / 1e6 },
        { opens: many, 'heap MB': last / 1e6 },
      ],
      aims: [{ what: `heap at ${many} opens beside ${few}`, value: last / first, most: 1.1, unit: '×' }],
    }
  } finally {
    await server.stop()
  }
}
