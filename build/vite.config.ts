import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const top = path.resolve(import.meta.dirname, '..')

/** Where an environment's bundle goes. */
const dist = (name: string) => path.join(top, 'dist', name)

// One build, one environment per place the code runs in.
export default defineConfig({
  root: path.join(top, 'renderer'),
  base: './',
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: dist('renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        // data: URLs would need a hole in the content security policy
        assetsInlineLimit: 0,
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment)
      }
    },
  },
})
