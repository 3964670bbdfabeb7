import { statfs } from 'node:fs/promises'

/** Bytes; `free` is what an account without special rights may still write. */
export type DiskSpace = { free: number; size: number }

/** Below that PostgreSQL may soon find no place for its journal, and would stop. */
const needed = 256 * 1024 * 1024

/** Of the disk that holds a folder. Throws what the system says of the folder. */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { free: bavail * bsize, size: blocks * bsize }
}

export const isEnough = ({ free }: DiskSpace): boolean => free >= needed
