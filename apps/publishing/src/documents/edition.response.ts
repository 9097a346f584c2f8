import type { EditionResponse } from './edition.dto.js';
import type { Edition } from './edition.entity.js';
import { refusalsOf } from './edition.rules.js';

const instant = (moment: Date | null) => moment?.toISOString() ?? null;

export function toEditionResponse(edition: Edition, now: Date = new Date()): EditionResponse {
  return {
    id: edition.id,
    version: edition.version,
    status: edition.status,
    documentId: edition.documentId,
    number: edition.number,
    language: edition.language,
    kind: edition.kind,
    topic: edition.topic,
    informationClass: edition.informationClass,
    title: edition.title,
    summary: edition.summary,
    body: edition.body,
    bodyHtml: edition.bodyHtml,
    media: [...edition.media],
    notice: edition.notice,
    villageCodes: edition.villageCodes,
    disseminateBy: edition.disseminateBy,
    expiresAt: instant(edition.expiresAt),
    supersedes: edition.supersedes,
    supersededBy: edition.supersededBy,
    correctionReason: edition.correctionReason,
    contentHash: edition.contentHash,
    createdBy: edition.createdBy,
    changedBy: edition.changedBy,
    endorsedBy: edition.endorsedBy,
    approvedBy: edition.approvedBy,
    createdAt: edition.createdAt.toISOString(),
    updatedAt: edition.updatedAt.toISOString(),
    publishedAt: instant(edition.publishedAt),
    renewBy: edition.renewBy,
    withdrawnAt: instant(edition.withdrawnAt),
    withdrawalReason: edition.withdrawalReason,
    refusals: refusalsOf(edition, now),
  };
}
