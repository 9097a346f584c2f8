import { z } from 'zod';
import { withinArea } from '#access';
import { areaCode, fieldsOfActivity, kimStatuses } from '#contracts';
import { type Sql, sql } from '#database';
import { day, defineList, type FileColumns, filter, key, keyset, searchText } from '#http-api';
import { searchName } from '../areas/area.rules.js';
import type { KimResponse } from './kim.dto.js';
import { unlistedKimStatuses } from './kim.workflow.js';

/** As `searchName` reads it; an index has it. */
const plainName = (name: Sql) => sql`translate(lower(${name}), ' -_.,''"()/&+', '')`;

/** Only KIM that everyone sees: a name must not reveal a draft. */
const sharesName = sql`EXISTS (
  SELECT FROM kim_village AS own
    JOIN kim_village AS its ON its.village_code = own.village_code AND its.kim_id <> own.kim_id
    JOIN kim AS other ON other.id = its.kim_id
   WHERE own.kim_id = kim.id AND other.status <> ALL (${[...unlistedKimStatuses, 'DISSOLVED']})
     AND ${plainName(sql`other.name`)} = ${plainName(sql`kim.name`)})`;

const byId = { id: key.uuid(sql`kim.id`) };

/** KIM by everything that an office looks for them by. */
export const kimList = defineList({
  from: sql`kim`,
  filters: {
    q: filter.by(
      searchText.describe('A part of the name in any spelling, or of the number of the decree'),
      (q) => sql`${plainName(sql`kim.name`)} LIKE ${`%${searchName(q)}%`}
              OR strpos(lower(kim.decree_number), lower(${q})) > 0`,
    ),
    status: filter.anyOf(z.enum(kimStatuses), sql`kim.status`),
    area: filter.by(
      areaCode.describe('Serves this village, or one of this district or regency'),
      (area) => sql`EXISTS (SELECT FROM kim_village
                             WHERE kim_id = kim.id AND ${withinArea(sql`kim_village.village_code`, area)})`,
    ),
    sharesName: filter.flag(
      'Another KIM in one of its villages has the same name, in any spelling: perhaps one KIM was registered twice',
      sharesName,
    ),
    field: filter.by(
      z.enum(fieldsOfActivity).describe('Has this field of activity'),
      (field) => sql`profile -> 'fieldsOfActivity' ? ${field}`,
    ),
    decreeEndsBy: filter.by(
      day.describe('The decree ends on this day or before'),
      (on) => sql`decree_term_until <= ${on}::date`,
    ),
    inactiveSince: filter.by(
      day.describe('Without an activity after this day'),
      (on) => sql`coalesce(last_activity_on, active_since) <= ${on}::date`,
    ),
  },
  sorts: {
    oldest: { order: keyset(byId) },
    newest: { order: keyset(byId, 'desc') },
    name: { order: keyset({ name: key.text(sql`kim.name`), ...byId }) },
  },
});

export const KimQuery = z.strictObject(kimList.parameters);
export type KimQuery = z.output<typeof KimQuery>;

export const KimFileQuery = z.strictObject(kimList.fileParameters);
export type KimFileQuery = z.output<typeof KimFileQuery>;

/** The file of the list. */
export const kimFileColumns: FileColumns<KimResponse> = {
  name: (kim) => kim.name,
  status: (kim) => kim.status,
  villageCodes: (kim) => kim.villageCodes,
  fieldsOfActivity: (kim) => kim.profile.fieldsOfActivity,
  decreeNumber: (kim) => kim.decree?.number,
  decreeDate: (kim) => kim.decree?.date,
  decreeIssuer: (kim) => kim.decree?.issuer,
  decreeTermUntil: (kim) => kim.decree?.termUntil,
  activeSince: (kim) => kim.activeSince,
  lastActivityOn: (kim) => kim.lastActivityOn,
  id: (kim) => kim.id,
};
