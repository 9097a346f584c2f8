// Generates the types of the client from openapi/*.json, where a document has changed since the last time. `npm install` and
// `npm run check` call it; `npm run api-types` by hand. The types are not committed: they would repeat the documents.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const documents = new URL('../../openapi/', import.meta.url);
const generated = new URL('src/generated/', import.meta.url);
const services = ['registry', 'publishing', 'aspirations', 'notifications'];

mkdirSync(generated, { recursive: true });
for (const service of services) await generate(service);

/** Loaded only where a file is not current. An installation without development dependencies needs no types. */
async function generator() {
  try {
    return await import('openapi-typescript');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return process.exit(0);
  }
}

async function generate(service) {
  const document = readFileSync(new URL(`${service}.json`, documents));
  const stamp = `// ${createHash('sha256').update(document).digest('hex')}\n`;
  const file = new URL(`${service}.d.ts`, generated);
  if (existsSync(file) && readFileSync(file, 'utf8').startsWith(stamp)) return;
  const { default: openapiTS, astToString } = await generator();
  const types = astToString(await openapiTS(JSON.parse(document.toString()), { alphabetize: false }));
  writeFileSync(file, `${stamp}${types}`);
  console.log(`generated ${fileURLToPath(file)}`);
}
