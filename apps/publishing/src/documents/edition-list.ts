import { z } from 'zod';
import { reachesArea } from '#access';
import { areaCode, documentKinds, documentLanguages, informationClasses } from '#contracts';
import { sql } from '#database';
import { day, defineList, type FileColumns, filter, key, keyset } from '#http-api';
import { contentFields } from './content/content.dto.js';
import type { EditionResponse } from './edition.dto.js';
import { editionStatuses } from './edition.workflow.js';

const byId = { id: key.uuid(sql`edition.id`) };

/** Editions by everything that an editor looks for them by. */
export const editionList = defineList({
  from: sql`edition`,
  filters: {
    q: filter.words(sql`edition.title`, 'Words of the title, in any case'),
    status: filter.anyOf(z.enum(editionStatuses), sql`edition.status`),
    document: filter.is(z.uuid(), sql`edition.document_id`),
    language: filter.is(z.enum(documentLanguages), sql`edition.language`),
    kind: filter.anyOf(z.enum(documentKinds), sql`edition.kind`),
    topic: filter.anyOf(contentFields.topic, sql`edition.topic`),
    class: filter.anyOf(z.enum(informationClasses), sql`edition.information_class`),
    area: filter.by(areaCode.describe('Targets this village, or one of this district or regency'), (area) =>
      reachesArea(sql`edition.village_codes`, area),
    ),
    kim: filter.by(
      z.uuid().describe('Written by this KIM'),
      (kim) => sql`edition.document_id = ANY (ARRAY(SELECT id FROM document WHERE kim_id = ${kim}))`,
    ),
    from: filter.fromDay(sql`edition.published_at`, 'Published on this day or later'),
    to: filter.untilDay(sql`edition.published_at`, 'Published on this day or before'),
    renewBy: filter.by(
      day.describe('Live periodic information that must be renewed by this day'),
      (on) => sql`edition.status = 'PUBLISHED' AND edition.renew_by <= ${on}::date`,
    ),
  },
  sorts: {
    newest: { order: keyset(byId, 'desc') },
    oldest: { order: keyset(byId) },
    name: { order: keyset({ title: key.text(sql`edition.title`), ...byId }) },
    due: {
      order: keyset({ renewBy: key.date(sql`edition.renew_by`), ...byId }),
      where: sql`edition.status = 'PUBLISHED' AND edition.renew_by IS NOT NULL`,
      describe: '`due` has live periodic information, that which must be renewed first',
    },
  },
});

export const EditionQuery = z.strictObject(editionList.parameters);
export type EditionQuery = z.output<typeof EditionQuery>;

export const EditionFileQuery = z.strictObject(editionList.fileParameters);
export type EditionFileQuery = z.output<typeof EditionFileQuery>;

/** The file of the list. */
export const editionFileColumns: FileColumns<EditionResponse> = {
  title: (edition) => edition.title,
  status: (edition) => edition.status,
  kind: (edition) => edition.kind,
  topic: (edition) => edition.topic,
  informationClass: (edition) => edition.informationClass,
  language: (edition) => edition.language,
  number: (edition) => edition.number,
  villageCodes: (edition) => edition.villageCodes,
  createdAt: (edition) => edition.createdAt,
  publishedAt: (edition) => edition.publishedAt,
  disseminateBy: (edition) => edition.disseminateBy,
  renewBy: (edition) => edition.renewBy,
  expiresAt: (edition) => edition.expiresAt,
  documentId: (edition) => edition.documentId,
  id: (edition) => edition.id,
};
