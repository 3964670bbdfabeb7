import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { type Role, roles } from '../../permissions.ts'

/** A plain select: seven roles need no search, and a phone shows its own wheel. */
export function RoleSelect(
  props: Omit<NativeSelectProps, 'data' | 'onChange' | 'value'> & { value: Role; onChange: (role: Role) => void },
) {
  const t = useTranslations('org.roles')
  const { value, onChange, ...rest } = props
  return (
    <NativeSelect
      {...rest}
      value={value}
      onChange={event => onChange(event.currentTarget.value as Role)}
      data={roles.map(role => ({ value: role, label: t(`${role}.plain`) }))}
    />
  )
}
