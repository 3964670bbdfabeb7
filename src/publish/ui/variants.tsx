import { Button, Menu, Tabs, Text } from '@mantine/core'
import { Hand, Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi } from '../../ui-kit/api.tsx'
import { useGo, useUrlState } from '../../ui-kit/links.tsx'
import { newUuid } from '../../ui-kit/new-uuid.ts'
import { Section } from '../../ui-kit/page.tsx'
import { EmptyState } from '../../ui-kit/states.tsx'
import { listComments, readLinkSettings } from '../endpoints.ts'
import { proposeTags, variantContent } from '../schema.ts'
import { useCampaignChoices } from './campaigns/use-campaign-choices.ts'
import classes from './composer.module.css'
import { useWriting } from './entry-context.tsx'
import { VariantBeside } from './review/variant-beside.tsx'
import { usePlaces } from './use-places.ts'
import { VariantEditor } from './variant-editor.tsx'

const address = z.object({ variant: z.string().optional().catch(undefined) })

/** One idea, a variant for each place where it is to appear: written on the left, seen and checked beside. */
export function Variants() {
  const t = useTranslations('publish.contents.write')
  const { draft, mayEdit } = useWriting()
  const { placeOf } = usePlaces()
  const box = useRef<HTMLDivElement>(null)
  const [{ variant: wanted }, change] = useUrlState(address)
  const open = draft.variants.find(one => one.id === wanted) ?? draft.variants[0]
  return (
    <Section title={t('variants')} aside={mayEdit && draft.variants.length > 0 && <AddVariant />}>
      {open === undefined ? (
        <EmptyState title={t('addVariant')}>
          {t('briefHelp')} {mayEdit && <AddVariant />}
        </EmptyState>
      ) : (
        <Tabs value={open.id} onChange={id => change({ variant: id ?? undefined })} mb="md">
          <Tabs.List aria-label={t('variants')}>
            {draft.variants.map(one => (
              <Tabs.Tab key={one.id} value={one.id}>
                <VariantName id={one.id} name={placeOf(one).name || t('handOver')} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={open.id} pt="md">
            <div className={classes.composer} ref={box}>
              <div className={classes.main}>
                <VariantEditor key={open.id} variant={open} place={placeOf(open)} />
              </div>
              <div className={classes.beside}>
                <VariantBeside key={open.id} variant={open} place={placeOf(open)} box={box} />
              </div>
            </div>
          </Tabs.Panel>
        </Tabs>
      )}
    </Section>
  )
}

/** With how many comments wait for an answer. */
function VariantName({ id, name }: { id: string; name: string }) {
  const t = useTranslations('publish.review.comments')
  const { entry } = useWriting()
  const { data } = useApi(listComments, { id: entry.id }, { previous: true })
  const open = data?.comments.filter(one => one.variantId === id && one.answers === null && one.settled === null)
  return open === undefined || open.length === 0 ? name : t('tab', { name, count: open.length })
}

function AddVariant() {
  const t = useTranslations('publish.contents.write')
  const go = useGo()
  const { draft, setVariant } = useWriting()
  const { channels } = usePlaces()
  const [, change] = useUrlState(address)
  const { data: settings, isPending } = useApi(readLinkSettings, {}, { staleAfter: 60_000 })
  const campaigns = useCampaignChoices()
  const free = channels.filter(one => one.mine && !draft.variants.some(variant => variant.channelId === one.id))
  const add = (channelId: string | null) => {
    const id = newUuid()
    // What was written already is the best beginning: the first variant's words, else the idea's.
    const text = draft.variants[0]?.content.parts[0]?.text ?? draft.brief
    const html = channels.find(one => one.id === channelId)?.limits?.body === 'html'
    const connector = channels.find(one => one.id === channelId)?.connector ?? null
    const campaign = campaigns.find(one => one.value === draft.campaignId)?.label ?? ''
    const short = settings?.short === true && settings.base !== null
    const tags = settings?.tags === true ? proposeTags(connector, '', campaign) : null
    const content = variantContent.parse({
      parts: [{ text: html ? '' : text.replace(/<[^>]+>/g, '') }],
      links: tags === null && !short ? null : { tags, short },
    })
    setVariant(id, { id, channelId, target: '', content, planned: null })
    change({ variant: id })
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        {/* A variant begins with what the organisation wants of its links: not before that is known. */}
        <Button size="compact-md" variant="light" disabled={isPending} leftSection={<Plus size={15} aria-hidden />}>
          {t('addVariant')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {free.length > 0 && <Menu.Label>{t('chooseChannel')}</Menu.Label>}
        {free.map(one => (
          <Menu.Item key={one.id} onClick={() => add(one.id)}>
            {one.name}
            <Text component="span" size="sm" c="dimmed" display="block">
              {one.connectorName}
            </Text>
          </Menu.Item>
        ))}
        {channels.length === 0 && (
          <Menu.Item onClick={() => go('channels/new')}>
            {t('connect')}
            <Text component="span" size="sm" c="dimmed" display="block">
              {t('noChannel')}
            </Text>
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<Hand size={15} aria-hidden />} onClick={() => add(null)}>
          {t('handOver')}
          <Text component="span" size="sm" c="dimmed" display="block" maw={280}>
            {t('handOverHelp')}
          </Text>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
