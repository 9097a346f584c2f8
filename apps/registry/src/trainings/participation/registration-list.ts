import { z } from 'zod';
import { sql } from '#database';
import { containsWords, defineList, type FileColumns, filter, key, keyset, searchText } from '#http-api';
import { isNamed } from '../../members/member-list.js';
import type { NameHashes } from '../../members/name-hashes.js';
import type { NamedRegistration } from './registration.dto.js';
import { registrationStatuses } from './registration.workflow.js';

const registration = sql`training_registration`;
const byWaitlist = { waitlistNumber: key.int(sql`${registration}.waitlist_number`) };

/** The registrations for a training by everything that its organisers look for them by. */
export const registrationListOf = (names: Pick<NameHashes, 'wanted'>) =>
  defineList({
    from: registration,
    filters: {
      q: filter.by(
        searchText.describe(
          'KIM and a part of its name; otherwise words of the name of the member, or their beginnings of three letters or more',
        ),
        (q) =>
          /^kim /i.test(q)
            ? sql`${registration}.kim_id = ANY (ARRAY(SELECT id FROM kim WHERE ${containsWords(sql`kim.name`, q)}))`
            : isNamed(sql`${registration}.member_id`, names, q),
      ),
      status: filter.anyOf(z.enum(registrationStatuses), sql`${registration}.status`),
      kim: filter.is(z.uuid().describe('Only members of this KIM'), sql`${registration}.kim_id`),
      attended: filter.flag('Attended at least one session', sql`${registration}.attended_sessions > 0`),
      from: filter.fromDay(sql`${registration}.created_at`, 'Registered on this day or later'),
      to: filter.untilDay(sql`${registration}.created_at`, 'Registered on this day or before'),
    },
    sorts: {
      oldest: { order: keyset(byWaitlist), describe: '`oldest`: in the order of the waitlist' },
      newest: { order: keyset(byWaitlist, 'desc') },
    },
  });

const { parameters, fileParameters } = registrationListOf({ wanted: () => [] });

export const RegistrationQuery = z.strictObject(parameters);
export type RegistrationQuery = z.output<typeof RegistrationQuery>;

export const RegistrationFileQuery = z.strictObject(fileParameters);
export type RegistrationFileQuery = z.output<typeof RegistrationFileQuery>;

/** The file of the list. */
export const registrationFileColumns: FileColumns<NamedRegistration> = {
  fullName: (one) => one.fullName,
  kimName: (one) => one.kimName,
  status: (one) => one.status,
  waitlistPosition: (one) => one.waitlistPosition,
  attendedSessions: (one) => one.attendedSessions,
  preScore: (one) => one.preScore,
  postScore: (one) => one.postScore,
  createdAt: (one) => one.createdAt,
  memberId: (one) => one.memberId,
  id: (one) => one.id,
};
