import type { Db } from '../db/index.ts'
import { type GaugeRow, listPoints, type Point } from './reading-store.ts'

/** Strategies whose points are kept at a time; two megabytes each at the most. */
const most = 20
const kept = new WeakMap<Db, Map<string, { mark: string; points: ReadonlyMap<string, Point[]> }>>()

/**
 * The points of a text's objectives, read from the database only when something was read since: each reading leaves its
 * mark on a gauge, in the transaction that stores its points. Whoever asks gave the gauges, read before: points that are
 * newer than their marks are read again, never the other way round.
 */
export async function pointsOf(
  db: Db,
  organisationId: string,
  strategyId: number,
  today: string,
  gauges: readonly GaugeRow[],
  bindings: ReadonlyMap<string, string>,
): Promise<Map<string, Point[]>> {
  const ofDb = kept.get(db) ?? new Map()
  kept.set(db, ofDb)
  const key = `${organisationId} ${strategyId}`
  const mark = JSON.stringify([today, gauges.map(one => [one.objective_id, one.mark]).sort(), [...bindings]])
  const known = ofDb.get(key)
  if (known?.mark === mark) return new Map(known.points)
  const points = await listPoints(db, organisationId, strategyId, today, bindings)
  ofDb.delete(key)
  ofDb.set(key, { mark, points })
  for (const oldest of ofDb.keys()) if (ofDb.size > most) ofDb.delete(oldest)
  return new Map(points)
}
