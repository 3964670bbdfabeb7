import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { announce, type Db, type Tx } from '../../db/index.ts'
import { foldText, stemEnglish, stemFrench, wholeText, withoutElision } from '../../language/index.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { markHours } from '../figures/count-items.ts'
import { facet } from '../ingest/facets.ts'
import { judgeTone, type ToneWords } from '../ingest/judge-content.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { searchForms } from '../ingest/split-words.ts'
import { refreshTone } from '../job-types.ts'
import type { toneWord } from '../mentions/mention-schema.ts'
import { swapFacets, toneFacets } from '../mentions/remove-mentions.ts'
import { rejudgeTopics } from './rejudge-topics.ts'
import { raiseToneRevision, readRevisions } from './topic-store.ts'

type ToneWord = z.infer<typeof toneWord>

const kept = new Map<string, { revision: number; words: ToneWords }>()

/** The weights that an organisation gave to words, at a revision (`readRevisions`). */
export async function toneWordsOf(db: Db | Tx, organisationId: string, revision: number): Promise<ToneWords> {
  const known = kept.get(organisationId)
  if (known?.revision === revision) return known.words
  const all = await listToneWords(db, organisationId)
  const of = (language: 'fr' | 'en') =>
    new Map(all.filter(one => one.language === language).map(one => [stemOf(language, one.word), one.weight]))
  const words = { fr: of('fr'), en: of('en') }
  if (kept.size > 500) kept.clear()
  kept.set(organisationId, { revision, words })
  return words
}

const stemOf = (language: 'fr' | 'en', word: string): string => {
  const bare = withoutElision(foldText(word.trim()))
  return language === 'fr' ? stemFrench(bare) : stemEnglish(bare)
}

export async function listToneWords(db: Db | Tx, organisationId: string): Promise<ToneWord[]> {
  const rows = await db
    .selectFrom('tone_word')
    .select(['language', 'word', 'weight'])
    .where('organisation_id', '=', organisationId)
    .orderBy('language')
    .orderBy('word')
    .execute()
  return rows.map(row => ({ ...row, language: row.language as 'fr' | 'en' }))
}

/** `weight` null: its usual weight again. New items follow at once, stored ones by a job. */
export async function setToneWord(
  ctx: Context,
  actor: Actor,
  language: 'fr' | 'en',
  written: string,
  weight: number | null,
): Promise<ToneWord[]> {
  const { organisationId } = actor
  const word = foldText(written.trim())
  await ctx.db.transaction().execute(async tx => {
    await raiseToneRevision(tx, organisationId)
    if (weight === null) {
      await tx
        .deleteFrom('tone_word')
        .where('organisation_id', '=', organisationId)
        .where('language', '=', language)
        .where('word', '=', word)
        .execute()
    } else {
      await tx
        .insertInto('tone_word')
        .values({ organisation_id: organisationId, language, word, weight })
        .onConflict(conflict => conflict.columns(['organisation_id', 'language', 'word']).doUpdateSet({ weight }))
        .execute()
    }
    await audit(
      tx,
      actor,
      'listen.set-tone-word',
      { type: 'tone-word', id: `${language} ${word}`, name: word },
      { after: { weight } },
    )
    await ctx.jobs.send(tx, refreshTone, { organisationId, language, word })
  })
  return listToneWords(ctx.db, organisationId)
}

const batch = 500

/** Judges again the stored mentions of a language in which a word occurs; a tone that somebody corrected stays. */
export async function refreshToneOf(
  ctx: Context,
  organisationId: string,
  language: 'fr' | 'en',
  word: string,
  signal: AbortSignal,
): Promise<number> {
  const prefix = indexPrefix(organisationId)
  const forms = searchForms(withoutElision(word)).map(form => `'${prefix}${form}'`)
  if (forms.length === 0) return 0
  const search = `(${forms.join(' | ')}) & '${prefix}${facet.language(language)}'`
  let changed = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    // What is left is judged with the next start.
    signal.throwIfAborted()
    const last = await ctx.db.transaction().execute(async tx => {
      const revisions = await readRevisions(tx, organisationId, true)
      const words = await toneWordsOf(tx, organisationId, revisions.tone)
      const { rows } = await sql<{
        id: string
        title: string | null
        body: string
        tone: number
        tone_score: number
        occurred_at: Date
        source_id: number
      }>`
        select id, title, body, tone, tone_score, occurred_at, source_id from mention
        where organisation_id = ${organisationId} and search @@ ${search}::tsquery and not tone_corrected and not removed
          and id > ${after}::uuid
        order by id limit ${batch} for update`.execute(tx)
      const moved: typeof rows = []
      for (const row of rows) {
        const judged = judgeTone(wholeText(row.title, row.body), language, words)
        if (judged.tone === row.tone && Math.abs(judged.score - row.tone_score) < 1e-4) continue
        if (judged.tone !== row.tone) moved.push(row)
        changed += 1
        await tx
          .updateTable('mention')
          .set({
            tone: judged.tone,
            tone_score: judged.score,
            search: swapFacets(prefix, toneFacets, [facet.tone(judged.tone)]),
          })
          .where('organisation_id', '=', organisationId)
          .where('id', '=', row.id)
          .execute()
      }
      await markHours(tx, organisationId, moved)
      await rejudgeTopics(
        tx,
        organisationId,
        revisions,
        moved.map(row => row.id),
      )
      if (moved.length > 0)
        await announce(tx, organisationId, {
          kind: 'mentions-changed',
          data: { ids: moved.slice(0, 100).map(row => row.id) },
        })
      return rows.length < batch ? null : rows.at(-1)!.id
    })
    if (last === null) return changed
    after = last
  }
}
