import {
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
} from '@mantine/core'

/** Mantine dressed in the tokens: sizes, colours and weights come from tokens.css, so large type and dark follow. */
const accent: MantineColorsTuple = [
  '#e9effa',
  '#d6e1f5',
  '#b5c8ec',
  '#9ab5ea',
  '#6f93d8',
  '#4a73c6',
  '#3a64b8',
  '#2b53a3',
  '#224385',
  '#1a3468',
]
const gray: MantineColorsTuple = [
  '#f7f8f9',
  '#f1f3f6',
  '#e4e7eb',
  '#d9dde3',
  '#c8cdd5',
  '#8b929e',
  '#656d7b',
  '#464e5b',
  '#2d333d',
  '#1a1e26',
]
const dark: MantineColorsTuple = [
  '#e5e7eb',
  '#b8bdc7',
  '#8f96a3',
  '#6c7380',
  '#434955',
  '#2b2f38',
  '#20242b',
  '#17191e',
  '#121417',
  '#0d0f12',
]

const heading = (size: number, line: number) => ({
  fontSize: `var(--td-fz-${size})`,
  lineHeight: `calc(${line}px * var(--td-scale))`,
})

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, gray, dark },
  white: '#ffffff',
  black: '#1a1e26',
  fontFamily: 'var(--td-font)',
  fontFamilyMonospace: '"Cascadia Mono","Consolas","SF Mono","Noto Sans Mono CJK SC",monospace',
  // YaHei has no medium weight: only 400 and 600 are used.
  fontWeights: { regular: '400', medium: '400', bold: '600' },
  fontSizes: {
    xs: 'var(--td-fz-12)',
    sm: 'var(--td-fz-13)',
    md: 'var(--td-fz-14)',
    lg: 'var(--td-fz-16)',
    xl: 'var(--td-fz-20)',
  },
  lineHeights: { xs: '1.5', sm: '1.54', md: '1.57', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--td-shadow)', lg: 'var(--td-shadow)', xl: 'var(--td-shadow)' },
  headings: {
    fontFamily: 'var(--td-font)',
    fontWeight: '600',
    textWrap: 'wrap',
    sizes: {
      h1: heading(20, 28),
      h2: heading(14, 22),
      h3: heading(13, 20),
      h4: heading(13, 20),
      h5: heading(12, 18),
      h6: heading(12, 18),
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      vars: (_: unknown, { size }: ButtonProps) => ({
        root:
          size === 'sm'
            ? {
                '--button-height': 'var(--td-h-control)',
                '--button-padding-x': '12px',
                '--button-fz': 'var(--td-fz-13)',
              }
            : {},
      }),
    },
    Input: {
      vars: () => ({
        wrapper: {
          '--input-height': 'var(--td-h-control)',
          '--input-size': 'var(--td-h-control)',
          '--input-fz': 'var(--td-fz-13)',
        },
      }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Checkbox: { defaultProps: { size: 'xs', radius: 3 } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs', withThumbIndicator: false } },
    SegmentedControl: { defaultProps: { size: 'xs', withItemsBorders: false } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, fz: 'xs' } },
    // The page never scrolls as a whole, and the lock would put in a style element without nonce.
    Modal: {
      defaultProps: {
        lockScroll: false,
        radius: 'lg',
        shadow: 'lg',
        overlayProps: { backgroundOpacity: 0.25 },
      },
    },
    Menu: { defaultProps: { radius: 'md', shadow: 'md' } },
    Popover: { defaultProps: { radius: 'lg', shadow: 'md' } },
    Combobox: { defaultProps: { radius: 'md', shadow: 'md' } },
  },
})

const shared = {
  '--mantine-color-text': 'var(--td-ink)',
  '--mantine-color-body': 'var(--td-canvas)',
  '--mantine-color-dimmed': 'var(--td-ink-3)',
  '--mantine-color-default-border': 'var(--td-line-2)',
  '--mantine-color-default-hover': 'var(--td-hover)',
  '--mantine-color-anchor': 'var(--td-accent)',
  '--mantine-color-placeholder': 'var(--td-ink-3)',
  '--mantine-color-error': 'var(--td-breach)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: { ...shared, '--mantine-color-default': 'var(--td-raised)' },
})
