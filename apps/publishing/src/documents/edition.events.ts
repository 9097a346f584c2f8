import {
  EditionCorrected,
  EditionExpired,
  EditionPublished,
  EditionRenewalDue,
  EditionSuperseded,
  EditionWithdrawn,
} from '#contracts';
import type { EventTable } from '#lifecycle';
import type { Edition } from './edition.entity.js';
import type { EditionInput } from './edition.guards.js';

export const editionEvents: EventTable<Edition, EditionInput> = {
  EditionPublished: ({ after, input: { kimId, superseded }, now }) =>
    EditionPublished({
      ...identityOf(after),
      kind: after.kind,
      topic: after.topic,
      // No exempt edition passes the guards.
      informationClass: after.informationClass as Exclude<Edition['informationClass'], 'EXEMPT'>,
      kimId: kimId ?? null,
      supersedes: superseded?.id ?? null,
      isCorrection: after.correctionReason !== null,
      title: after.title,
      villageCodes: after.villageCodes,
      contentHash: after.contentHash,
      disseminateBy: after.disseminateBy!,
      publishedAt: now.toISOString(),
      expiresAt: after.expiresAt?.toISOString() ?? null,
    }),
  EditionCorrected: ({ after, now }) =>
    EditionCorrected({ ...identityOf(after), correctedBy: after.supersededBy!, correctedAt: now.toISOString() }),
  EditionSuperseded: ({ after, now }) =>
    EditionSuperseded({ ...identityOf(after), supersededBy: after.supersededBy!, supersededAt: now.toISOString() }),
  EditionWithdrawn: ({ after, now }) =>
    EditionWithdrawn({
      ...identityOf(after),
      withdrawnAt: now.toISOString(),
      title: after.title,
      villageCodes: after.villageCodes,
    }),
  // Only periodic information has such a day.
  EditionRenewalDue: ({ after }) =>
    EditionRenewalDue({ ...identityOf(after), title: after.title, renewBy: after.renewBy! }),
  EditionExpired: ({ after, now }) => EditionExpired({ ...identityOf(after), expiredAt: now.toISOString() }),
};

function identityOf({ id, version, documentId, number, language }: Edition) {
  return { editionId: id, version, documentId, number, language };
}
