import type { EditionResponse } from '../src/documents/edition.dto.js';
import { idempotencyKey, ifMatch } from './edition.builder.js';
import type { PublishingEnvironment } from './publishing.environment.js';

/** The published correction of a live edition. */
export async function aCorrection(
  { author, second }: PublishingEnvironment,
  live: EditionResponse,
  change: Record<string, unknown>,
  correctionReason: string,
): Promise<EditionResponse> {
  const body = { language: live.language, correctionReason, ...change };
  const draft = await author.post<EditionResponse>(`/v1/documents/${live.documentId}/editions`, body, idempotencyKey());
  let edition = expectOk(draft);
  for (const [step, sent] of [
    ['submit', undefined],
    ['approve', { contentHash: edition.contentHash }],
    ['publish', undefined],
  ] as const) {
    const path = `/v1/editions/${edition.id}/${step}`;
    edition = expectOk(await second.post<EditionResponse>(path, sent, ifMatch(edition.version)));
  }
  return edition;
}

/** A live edition, withdrawn. */
export async function withdrawn(
  { second }: PublishingEnvironment,
  { id, version }: EditionResponse,
  explanation: string,
): Promise<EditionResponse> {
  return expectOk(await second.post<EditionResponse>(`/v1/editions/${id}/withdraw`, { explanation }, ifMatch(version)));
}

function expectOk<Body>({ status, body }: { readonly status: number; readonly body: Body }): Body {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
