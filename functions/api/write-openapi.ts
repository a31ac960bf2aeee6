import { writeFile } from 'node:fs/promises';
import { accessPage } from './openapi/access-page';
import { openApiDocument } from './openapi/document';

/** `npx tsx functions/api/write-openapi.ts` writes docs/openapi.json, which `GET /v1/openapi.json` answers, and docs/access.md. */
const target = new URL('../../docs/openapi.json', import.meta.url);

await writeFile(target, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
await writeFile(new URL('../../docs/access.md', import.meta.url), accessPage());
