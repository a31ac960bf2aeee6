import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm start` answers: while pages are developed, what is not a page goes there. */
const system = process.env.VOUCHERLOKET_URL ?? 'http://localhost:3000';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Pages as static files in `dist/web`: no inline script or style, for the content security policy allows none. */
export default defineConfig({
  root: here,
  plugins: [react()],
  server: { proxy: Object.fromEntries(['/v1', '/oidc', '/_local'].map((path) => [path, system])) },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Browsers of the last three years.
    target: ['chrome107', 'firefox104', 'safari16'],
    // A data URL in a style sheet or script is inline content to the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The components' library does not say so of itself, but nothing in it has an effect beyond what it exports, and a
    // name given to an unused component is none either: without this every page brings all of them (measured: +90 KB).
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: (id) => !/@utrecht\/.*\.m?js$/.test(id),
        propertyWriteSideEffects: false,
      },
    },
  },
});
