import fs from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'

const top = path.resolve(import.meta.dirname, '..')

/** Where an environment's bundle goes. */
const dist = (name: string) => path.join(top, 'dist', name)

const outside = ['electron', 'better-sqlite3']

/** One file for Node or Electron, with everything in it but the native store; a sandboxed preload has to be CommonJS. */
const host = (name: string, entry: string, format: 'es' | 'cjs' = 'es'): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: outside, conditions: ['node', 'import', 'module', 'default'] },
  build: {
    outDir: dist(name),
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node24',
    minify: false,
    sourcemap: true,
    ssr: true,
    rolldownOptions: {
      input: { [name]: path.join(top, entry) },
      external: [...outside, ...builtinModules, /^node:/],
      output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js', codeSplitting: false },
    },
  },
})

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
        rolldownOptions: {
          output: {
            // whichever chunk builds the first schema, zod has been told before it what the security policy forbids
            codeSplitting: {
              groups: [{ name: 'zod-setup', test: /zod-setup|zod[\\/]v4[\\/]core[\\/]core\.js/ }],
            },
          },
        },
      },
    },
    main: host('main', 'electron/main/main.ts'),
    preload: host('preload', 'electron/preload/preload.ts', 'cjs'),
    backend: host('backend', 'electron/main/backend-process.ts'),
    reader: host('reader', 'electron/backend/intake/reading/child.ts'),
    web: host('web', 'electron/web/start-web.ts'),
    cli: host('cli', 'electron/cli/main.ts'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment)
      }
      // tells `npm start` when this build was made
      fs.writeFileSync(dist('.built'), '')
    },
  },
})
