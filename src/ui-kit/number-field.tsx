import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState } from 'react'
import { useLocale } from 'use-intl'
import { marksOf, numberIn } from './number-marks.ts'

type Props = Omit<NumberInputProps, 'value' | 'defaultValue' | 'onChange' | 'onValueChange'> & {
  value: number | null
  onChange: (value: number | null) => void
}

/**
 * Every number that somebody types. Thousands and decimals as the reader's language writes them: « 12 480,5 » with a
 * narrow no-break space, 12,480.5. What is typed stays as it is while it means the value, so that « 1, » can become « 1,5 ».
 */
export function NumberField({ value, onChange, ...props }: Props) {
  const [typed, setTyped] = useState('')
  return (
    <NumberInput
      {...marksOf(useLocale())}
      {...props}
      value={numberIn(typed) === value ? typed : (value ?? '')}
      onChange={next => {
        setTyped(String(next))
        onChange(numberIn(String(next)))
      }}
    />
  )
}
