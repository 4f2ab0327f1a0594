import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The gallery of parts, for looking and for tests of the look; never part of what is shipped.
const top = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root: path.join(top, 'renderer/gallery'),
  base: './',
  plugins: [react()],
  build: { outDir: path.join(top, 'dist/gallery'), emptyOutDir: true, assetsInlineLimit: 0 },
})
