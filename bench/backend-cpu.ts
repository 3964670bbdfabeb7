import { readFileSync } from 'node:fs'

/** CPU seconds of a process, from the kernel: user and system time in hundredths (proc(5), fields 14 and 15). */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
