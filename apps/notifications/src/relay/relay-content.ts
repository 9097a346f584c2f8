import { Vault } from '#vault';
import type { RelayRequestResponse } from './relay-request.dto.js';
import type { RelayRequest } from './relay-request.entity.js';

/** What the member needs to know to inform the person. */
export interface RelayContent {
  readonly name: string;
  readonly text: string;
}

export function sealContent(vault: Vault, id: string, content: RelayContent) {
  const wrappedKey = vault.newKey();
  return { wrappedKey, sealedContent: vault.seal(wrappedKey, content, id) };
}

export function toRelayResponse(vault: Vault, row: RelayRequest): RelayRequestResponse {
  const { id, version, status, villageCode, wrappedKey, sealedContent, askedAt, answerBy, dueAt } = row;
  const open =
    wrappedKey === null || sealedContent === null || status === 'UNASSIGNED'
      ? null
      : vault.open<RelayContent>(wrappedKey, sealedContent, id);
  return {
    id,
    version,
    status,
    villageCode,
    name: open?.name ?? null,
    text: open?.text ?? null,
    askedAt: askedAt.toISOString(),
    answerBy: answerBy?.toISOString() ?? null,
    dueAt: dueAt.toISOString(),
  };
}
