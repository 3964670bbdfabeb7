import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'

/** Accent. Shade 7 is `action` by day (7.2:1 on white), shade 3 by night (9.6:1 on the night ground). */
const action: MantineColorsTuple = [
  '#eaf5f8',
  '#d3e9f0',
  '#a9d6e4',
  '#7cc7e0',
  '#54afcb',
  '#2f95b5',
  '#187a97',
  '#0b5f7a',
  '#084c62',
  '#05394a',
]
const gray: MantineColorsTuple = [
  '#f6f7f9',
  '#eef0f4',
  '#e2e6ec',
  '#d2d8e1',
  '#b4bdca',
  '#7d889b',
  '#566074',
  '#424b5e',
  '#2b3447',
  '#14213d',
]
const dark: MantineColorsTuple = [
  '#e6eaf2',
  '#c9d1de',
  '#a9b4c6',
  '#8c98ad',
  '#3a465c',
  '#2b3549',
  '#1c2433',
  '#10151f',
  '#0b0f17',
  '#070a10',
]
const negative: MantineColorsTuple = [
  '#fdf0ef',
  '#f9dcda',
  '#f2b6b2',
  '#ff9c92',
  '#e2736a',
  '#cf4a42',
  '#bb302a',
  '#a8201a',
  '#861813',
  '#63110d',
]
const positive: MantineColorsTuple = [
  '#ebf7f1',
  '#d2ecdf',
  '#a8dcc4',
  '#7ed6b0',
  '#4fb68b',
  '#2f9a6f',
  '#1f8560',
  '#15704f',
  '#10583e',
  '#0b402d',
]
/** Only for "needs you now". */
const lamp: MantineColorsTuple = [
  '#fdf6e7',
  '#faeac6',
  '#f6d68e',
  '#f2b84b',
  '#dd9d28',
  '#c28312',
  '#a56d05',
  '#8a5a00',
  '#6c4600',
  '#4d3200',
]

const quick = { transitionProps: { duration: 120, transition: 'fade' as const } }

/**
 * The look of Vigie as a Mantine theme: type scale 12 · 13 · 15 · 18 · 22 · 28, space on a 4 px grid, one accent.
 * Colours that change between day and night are CSS variables, see `theme-variables.ts`.
 */
export const theme = createTheme({
  colors: { action, gray, dark, negative, positive, lamp, red: negative, yellow: lamp, green: positive },
  primaryColor: 'action',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: input => {
    const colours = defaultVariantColorsResolver(input)
    // Fills are dark by day and light by night: what stands on them changes with them.
    return input.variant === 'filled' ? { ...colours, color: 'var(--vigie-on-fill)' } : colours
  },
  black: '#14213d',
  white: '#ffffff',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  headings: {
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '2.25rem' },
      h2: { fontSize: '1.375rem', lineHeight: '1.75rem' },
      h3: { fontSize: '1.125rem', lineHeight: '1.5rem' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.5rem' },
      h5: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
      h6: { fontSize: '0.75rem', lineHeight: '1rem' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.3' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Text: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    Input: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right', comboboxProps: quick } },
    MultiSelect: { defaultProps: { size: 'md', comboboxProps: quick } },
    TagsInput: { defaultProps: { size: 'md', comboboxProps: quick } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'sm', iconColor: 'var(--vigie-on-fill)' } },
    Switch: { defaultProps: { size: 'sm' } },
    Radio: { defaultProps: { size: 'sm', iconColor: 'var(--vigie-on-fill)' } },
    Button: { defaultProps: { size: 'md' } },
    // Its placeholder for the first focus is no child that a menu may have.
    Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false, ...quick } },
    Popover: { defaultProps: { shadow: 'md', ...quick } },
    Tooltip: { defaultProps: { openDelay: 400, ...quick } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.35 } } },
    Modal: {
      defaultProps: { centered: false, overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 150 } },
    },
    Anchor: { defaultProps: { underline: 'hover' } },
    // A state is a word or two: it is never cut.
    Badge: {
      defaultProps: { variant: 'light', radius: 'sm', size: 'lg' },
      styles: { root: { minWidth: 'max-content' } },
    },
    Loader: { defaultProps: { type: 'dots' } },
  },
})
