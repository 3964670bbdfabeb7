import { lookup as dnsLookup } from 'node:dns'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import type { AddressGuard } from './address-guard.ts'
import { OutboundError } from './outbound-error.ts'

export type Resolved = { address: string; family: number }
export type Resolve = (hostname: string) => Promise<Resolved[]>

/** The operating system's resolver: /etc/hosts, search domains and all. */
export const systemResolve: Resolve = hostname =>
  new Promise((resolve, reject) => {
    dnsLookup(hostname, { all: true, verbatim: true }, (error, answers) =>
      error === null ? resolve(answers) : reject(error),
    )
  })

/**
 * Opens sockets for undici, and holds every one against the guard at the moment of connecting: the addresses that were
 * checked are the very ones given to the socket, so a name that answers differently the second time gains nothing.
 */
export function guardedConnect(guard: AddressGuard, resolve: Resolve, timeout: number): buildConnector.connector {
  const connect = (port: number) =>
    buildConnector({
      allowH2: false,
      timeout,
      autoSelectFamily: true,
      lookup: (hostname, options, callback) => {
        resolve(hostname).then(
          answers => {
            const permitted = answers.filter(answer => guard.permits(answer.address, hostname, port))
            const first = permitted[0]
            if (first === undefined) callback(refusal(hostname), '', 0)
            else if (options.all === true) callback(null, permitted)
            else callback(null, first.address, first.family)
          },
          (error: NodeJS.ErrnoException) => callback(error, '', 0),
        )
      },
    } as buildConnector.BuildOptions)
  // One a port: the guard's exemptions name ports, and the socket's lookup is not told which.
  const connectors = new Map<number, buildConnector.connector>()
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    const literal = options.hostname.replace(/^\[(.*)\]$/, '$1')
    if (isIP(literal) !== 0 && !guard.permits(literal, literal, port)) {
      callback(refusal(literal), null)
      return
    }
    const known = connectors.get(port) ?? connect(port)
    connectors.set(port, known)
    known({ ...options, hostname: literal }, callback)
  }
}

const refusal = (host: string) => new OutboundError('private-network', { host })
