import type { CSSVariablesResolver } from '@mantine/core'

/**
 * What differs between day and night. Contrast is measured in `theme-variables.test.ts`: text ≥ 4.5:1, rules of
 * fields ≥ 3:1, on every ground that it lies on.
 */
export const palette = {
  light: {
    ground: '#ffffff',
    /** menu, sunken panels, table heads */ aside: '#f6f7f9',
    /** hovered or picked up */ raised: '#eef0f4',
    ink: '#14213d',
    secondary: '#566074',
    action: '#0b5f7a',
    'action-soft': '#eaf5f8',
    lamp: '#8a5a00',
    'lamp-light': '#f2b84b',
    'lamp-soft': '#fdf6e7',
    negative: '#a8201a',
    'negative-soft': '#fdf0ef',
    positive: '#15704f',
    'positive-soft': '#ebf7f1',
    rule: '#e2e6ec',
    'field-rule': '#7d889b',
    'on-fill': '#ffffff',
  },
  dark: {
    ground: '#10151f',
    aside: '#0b0f17',
    raised: '#1c2433',
    ink: '#e6eaf2',
    secondary: '#a9b4c6',
    action: '#7cc7e0',
    'action-soft': '#12303c',
    lamp: '#f2b84b',
    'lamp-light': '#f2b84b',
    'lamp-soft': '#2c2310',
    negative: '#ff9c92',
    'negative-soft': '#33191a',
    positive: '#7ed6b0',
    'positive-soft': '#11291f',
    rule: '#2b3549',
    'field-rule': '#6c7890',
    'on-fill': '#10151f',
  },
} as const

type Colours = (typeof palette)['light' | 'dark']

/** Ours as `--vigie-*`, and Mantine's own where its contrast or calm does not suffice. */
const variables = (colours: Colours, scheme: 'light' | 'dark'): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--vigie-${name}`, value])),
  '--mantine-color-body': colours.ground,
  '--mantine-color-text': colours.ink,
  '--mantine-color-bright': colours.ink,
  '--mantine-color-dimmed': colours.secondary,
  '--mantine-color-placeholder': colours.secondary,
  '--mantine-color-anchor': colours.action,
  '--mantine-color-error': colours.negative,
  '--mantine-color-default': colours.ground,
  '--mantine-color-default-color': colours.ink,
  '--mantine-color-default-hover': colours.raised,
  '--mantine-color-default-border': scheme === 'light' ? '#b4bdca' : '#46536b',
  '--mantine-color-disabled': colours.raised,
  '--mantine-color-disabled-color': colours.secondary,
  '--mantine-color-disabled-border': colours.rule,
  '--mantine-primary-color-light': colours['action-soft'],
  '--mantine-primary-color-light-color': colours.action,
  '--mantine-color-action-light': colours['action-soft'],
  '--mantine-color-action-light-color': colours.action,
  '--mantine-color-action-text': colours.action,
  '--mantine-color-negative-light': colours['negative-soft'],
  '--mantine-color-negative-light-color': colours.negative,
  '--mantine-color-negative-text': colours.negative,
  '--mantine-color-positive-light': colours['positive-soft'],
  '--mantine-color-positive-light-color': colours.positive,
  '--mantine-color-positive-text': colours.positive,
  '--mantine-color-lamp-light': colours['lamp-soft'],
  '--mantine-color-lamp-light-color': colours.lamp,
  '--mantine-color-lamp-text': colours.lamp,
  '--mantine-color-gray-light': colours.raised,
  '--mantine-color-gray-light-color': colours.ink,
})

export const variablesOfTheme: CSSVariablesResolver = () => ({
  variables: { '--vigie-reading': "'Source Serif 4 Variable', Georgia, 'Times New Roman', serif" },
  light: variables(palette.light, 'light'),
  dark: variables(palette.dark, 'dark'),
})
