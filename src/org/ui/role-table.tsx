import { Table, Text } from '@mantine/core'
import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { can, permissions, roles } from '../../permissions.ts'
import type { MessageKey } from '../../ui-kit/intl.ts'
import { useLabel } from '../../ui-kit/intl.ts'
import classes from './org.module.css'

/** What each role may do, from the very table that the server decides by. */
export function RoleTable() {
  const t = useTranslations('org')
  const label = useLabel()
  return (
    <>
      <dl className={classes.roles}>
        {roles.map(role => (
          <div key={role}>
            <dt>{t(`roles.${role}.plain`)}</dt>
            <dd>{t(`roles.${role}.does`)}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} aria-label={t('members.rolesCaption')} tabIndex={0}>
        <Table className={classes.matrix} verticalSpacing={8}>
          <caption className="unseen">{t('members.rolesCaption')}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('members.may')}</Table.Th>
              {roles.map(role => (
                <Table.Th key={role} scope="col">
                  {t(`roles.${role}.plain`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {permissions.map(permission => (
              <Table.Tr key={permission}>
                <Table.Th scope="row">
                  {label(`org.permissions.${permission.replace('.', '-')}` as MessageKey)}
                </Table.Th>
                {roles.map(role => (
                  <Table.Td key={role}>
                    {can(role, permission) ? (
                      <>
                        <Check size={15} aria-hidden className={classes.yes} />
                        <span className="unseen">{t('members.yes')}</span>
                      </>
                    ) : (
                      <Text span c="dimmed">
                        <span aria-hidden>–</span>
                        <span className="unseen">{t('members.no')}</span>
                      </Text>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </>
  )
}
