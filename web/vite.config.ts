import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm start` answers: while pages are developed, what is not a page goes there. */
const system = process.env.VOUCHERLOKET_URL ?? 'http://localhost:3000';

const here = fileURLToPath(new URL('.', import.meta.url));

const library = /node_modules\/@utrecht\/.*\.m?js$/;

/**
 * Lets a build leave out components that no page uses. The library marks neither its modules as free of side effects
 * nor the names it gives to its components for debugging; with them each page brings all of it (90 KB gzipped).
 */
const onlyWhatIsUsed = {
  name: 'only-what-is-used',
  apply: 'build' as const,
  transform: (code: string, id: string) =>
    library.test(id)
      ? { code: code.replaceAll(/^\w+\.displayName = '\w+';$/gm, ''), map: null, moduleSideEffects: false }
      : null,
};

/**
 * Pages as static files in `dist/web`: no inline script or style, for the content security policy allows none. Where
 * `NODE_ENV` says `test` React is the one that warns in the console, and the tests in a browser take that for a fault.
 */
export default defineConfig({
  root: here,
  plugins: [react(), onlyWhatIsUsed],
  // The local issuer sends people back to this port and no other.
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(['/v1', '/oidc', '/_local'].map((path) => [path, system])),
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Browsers of the last three years.
    target: ['chrome107', 'firefox104', 'safari16'],
    // A data URL in a style sheet or script is inline content to the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
