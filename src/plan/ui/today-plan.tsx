import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { TodayPart, TodayRow, TodayRows } from '../../ui-kit/today.tsx'
import { listFindings, readMethodMap } from '../endpoints.ts'
import { pageOfPlace } from './chapters.ts'
import { useCurrentStrategy } from './current-strategy.ts'
import { useRuleWords } from './rule-words.ts'

/** The strategy on Today: the step at which the work stands, and the first things to mend. */
export function TodayPlan() {
  const { summary } = useCurrentStrategy()
  return summary === null || summary === undefined ? null : <Standing strategy={summary.id} />
}

function Standing({ strategy }: { strategy: number }) {
  const t = useTranslations('plan.ui')
  const words = useRuleWords()
  const map = useApi(readMethodMap, { strategy }, { staleAfter: 60_000 })
  const findings = useApi(listFindings, { strategy }, { staleAfter: 60_000 })
  const current = map.data?.current ?? null
  const errors = (findings.data?.findings ?? []).filter(one => one.accepted === null && one.severity === 'error')
  if (map.data === undefined || (current === null && errors.length === 0)) return null
  return (
    <TodayPart title={t('today.title')} more={{ label: t('today.all'), path: 'plan/findings' }}>
      <TodayRows>
        {current !== null && (
          <TodayRow
            title={t('today.step', { step: current, title: t(`method.step.s${current as 1}.title`) })}
            to={{ path: 'plan' }}
            detail={t(`method.step.s${current as 1}.lead`)}
          />
        )}
        {errors.slice(0, 3).map(one => {
          const page = pageOfPlace(one.at)
          return (
            <TodayRow
              key={`${one.rule} ${one.at}`}
              title={words.what(one)}
              to={{ path: page.to, params: page.params, search: page.search }}
              detail={words.next(one)}
            />
          )
        })}
      </TodayRows>
    </TodayPart>
  )
}
