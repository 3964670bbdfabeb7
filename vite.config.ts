import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `npm run build` writes the page to dist/, which the server serves; `npm run dev` serves it anew at each change, with the API of a running `npm start`. */
export default defineConfig({
  root: here('./src/web'),
  publicDir: here('./src/web/public'),
  cacheDir: here('./node_modules/.vite'),
  plugins: [react()],
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { port: 4243, proxy: { '/api': `http://localhost:${process.env.VIGIE_PORT ?? '4242'}` } },
})
