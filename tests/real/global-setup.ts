import { installPackages } from './install.ts'

export default function setup() {
  const reason = installPackages()
  if (reason !== null) console.warn(`tests/real: ${reason}`)
}
