import { MantineProvider } from '@mantine/core'
import { type RenderResult, render as show } from '@testing-library/react'
import type { ReactElement } from 'react'
import { cssVariablesResolver, theme } from '../../renderer/app/theme.ts'

/** Renders a part in its look, without animations. */
export const render = (part: ReactElement): RenderResult =>
  show(part, {
    wrapper: ({ children }) => (
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
        {children}
      </MantineProvider>
    ),
  })
