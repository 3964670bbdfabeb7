import { DatabaseSync } from 'node:sqlite'

/**
 * The Bluesky server opens SQLite through better-sqlite3, whose native part must be downloaded or compiled for each
 * version of Node. Node 24 has SQLite itself: this gives it the few methods that kysely and the server call.
 */
export default class Database {
  constructor(location, options = {}) {
    this.inner = new DatabaseSync(location, { timeout: options.timeout ?? 5000, readOnly: options.readonly ?? false })
  }

  prepare(sql) {
    return new Statement(named(() => this.inner.prepare(sql)))
  }

  exec(sql) {
    named(() => this.inner.exec(sql))
    return this
  }

  pragma(text) {
    return this.prepare(`PRAGMA ${text}`).all([])
  }

  close() {
    if (this.inner.isOpen) this.inner.close()
  }
}

class Statement {
  constructor(inner) {
    this.inner = inner
    this.reader = inner.columns().length > 0
  }

  all(parameters = []) {
    return named(() => this.inner.all(...parameters)).map(row)
  }

  run(parameters = []) {
    return named(() => this.inner.run(...parameters))
  }

  *iterate(parameters = []) {
    for (const found of this.inner.iterate(...parameters)) yield row(found)
  }
}

/** Blobs come as Buffers in better-sqlite3. */
const row = found =>
  Object.fromEntries(
    Object.entries(found).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value,
    ]),
  )

/** SQLite's extended result codes (sqlite.org/rescode.html) that the server looks at. */
const codes = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  261: 'SQLITE_BUSY_RECOVERY',
  517: 'SQLITE_BUSY_SNAPSHOT',
  773: 'SQLITE_BUSY_TIMEOUT',
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1299: 'SQLITE_CONSTRAINT_NOTNULL',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

function named(action) {
  try {
    return action()
  } catch (error) {
    if (error?.code === 'ERR_SQLITE_ERROR') error.code = codes[error.errcode] ?? 'SQLITE_ERROR'
    throw error
  }
}
