import { createHash } from 'node:crypto';
import { developmentOrigin } from './pages-at';

const style = `
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 "Source Sans 3",system-ui,sans-serif;color:#1f1f1f;background:#f3f4f6}
main{max-width:44rem;margin:2rem auto;padding:1.5rem;background:#fff;border-radius:.5rem;border:1px solid #d5d9de}
h1{margin:0 0 .5rem;font-size:1.75rem;line-height:1.2}
h2{margin:1.75rem 0 .5rem;font-size:1.125rem}
p{margin:.5rem 0;max-width:38rem}
ul{margin:0;padding:0;list-style:none;display:grid;gap:.5rem}
li{display:grid;grid-template-columns:14rem 1fr;gap:.25rem 1rem;align-items:center}
button{font:inherit;font-weight:600;min-height:3rem;padding:.5rem 1rem;text-align:left;color:#fff;background:#154273;
border:2px solid #154273;border-radius:.25rem;cursor:pointer;overflow-wrap:anywhere}
button:hover{background:#0d2a4a;border-color:#0d2a4a}
button.second{color:#154273;background:#fff}
button.second:hover{background:#e8eef6}
button:focus-visible,h1:focus-visible{outline:3px solid #1f1f1f;outline-offset:3px;box-shadow:0 0 0 3px #fff}
.choices{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1rem}
@media (max-width:38rem){main{margin:0;border:0;border-radius:0}li{grid-template-columns:1fr;padding-bottom:.5rem}}
`;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  // Also where the answer to the form leads on to.
  `form-action 'self' ${developmentOrigin}`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of every page of the local issuer; the policy lets in no script at all. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A whole page of the local issuer. @param body HTML that is safe to send as it is */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Voucherloket (testomgeving)</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>`;
