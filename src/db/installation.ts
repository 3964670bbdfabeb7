import type { Generated } from 'kysely'

export type InstallationTable = {
  only_one: Generated<boolean>
  id: Generated<string>
  created_at: Generated<Date>
  secret_check: string | null
}

declare module './tables.ts' {
  interface Tables {
    installation: InstallationTable
  }
}
