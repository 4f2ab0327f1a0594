import './zod-setup.ts'
import './styles.ts'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { openBackend } from './api.ts'
import { newQueryClient, Providers } from './app.tsx'
import { Finders } from './finders.tsx'
import { startWords } from './i18n.ts'
import { applyTextSize, preference } from './preferences.ts'
import { router } from './router.ts'

startWords()
applyTextSize(preference('textSize'))

const root = document.getElementById('root')
if (!root) throw new Error('no #root in the page')
createRoot(root).render(
  <Providers backend={openBackend()} queries={newQueryClient()}>
    <Finders>
      <RouterProvider router={router} />
    </Finders>
  </Providers>,
)
