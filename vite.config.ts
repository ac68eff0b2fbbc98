import path from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import type {} from '@remix-run/node'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  server: { hmr: { port: Number(process.env.HMR_PORT ?? 24678) } },
  resolve: { alias: { '~': path.resolve('app') }, dedupe: ['react', 'react-dom'] },
  // Named here so that development finds them before the first page, not in the middle of it.
  optimizeDeps: {
    include: [
      'react',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-dom',
      'react-dom/client',
      '@remix-run/react',
      'xstate',
    ],
  },
  css: {
    preprocessorOptions: {
      scss: {
        loadPaths: ['node_modules/dkfds/src/stylesheets', 'node_modules'],
        quietDeps: true,
        silenceDeprecations: ['if-function'],
      },
    },
  },
  // terser, because it makes a case page 5 kB smaller than esbuild does, and that is what keeps it within its budget.
  build: {
    assetsInlineLimit: 0,
    // Files of a few words each are put together: a case page has 0.4 kB more room by it (decision 0008).
    rollupOptions: { output: { experimentalMinChunkSize: 400 } },
    target: 'es2022',
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3, keep_fargs: false, unsafe_arrows: true } },
  },
  plugins: [
    remix({
      appDirectory: 'app',
      buildDirectory: process.env.TVAERS_BUILD ?? 'build/production',
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
})
