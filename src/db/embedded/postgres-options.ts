/**
 * Small by default: one product, few sessions. PostgreSQL 18's own defaults start three I/O workers and keep room
 * for replication that nobody uses here; these halve the idle memory. Autovacuum stays.
 */
export const serverSettings: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '40',
  shared_buffers: '32MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  io_method: 'sync',
  autovacuum_max_workers: '2',
  autovacuum_worker_slots: '2',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_parallel_workers: '2',
  max_worker_processes: '2',
  wal_buffers: '1MB',
  jit: 'off',
  huge_pages: 'off',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  random_page_cost: '1.1',
}

/** For throw-away databases of tests: nothing is waited for on disk. */
export const throwAwaySettings: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  max_wal_size: '2GB',
}

export const serverOptions = (pgdata: string, settings: Record<string, string>): string[] => [
  '-D',
  pgdata,
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

/** initdb of a new folder: UTF-8, ICU collation, no password because only the socket's folder opens the door. */
export const initdbOptions = (pgdata: string): string[] => [
  '-D',
  pgdata,
  '-U',
  'vigie',
  '-E',
  'UTF8',
  '--no-locale',
  '--locale-provider=icu',
  '--icu-locale=und',
  '--auth-local=trust',
  '--auth-host=reject',
  '--no-sync',
  '--no-instructions',
]
