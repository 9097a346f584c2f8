import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { jakartaDate } from '#calendar';
import { allOf, Database, sql } from '#database';
import { kimScope } from '../../kims/kim-visibility.js';
import { MemberContacts } from '../../members/member-contacts.service.js';
import { readTraining } from '../training-rows.js';
import { trainingError } from '../training.errors.js';

/** The purpose in the access log, which members can read. */
const purpose = 'Daftar hadir bimtek / the attendance list of a training';

/** A member with a place in a training. */
export interface Participant {
  readonly fullName: string;
  readonly kimName: string;
  /** Of each session of the training, in their order. */
  readonly attended: readonly boolean[];
}

export interface AttendanceSheet {
  readonly title: string;
  readonly speakers: readonly string[];
  /** The days of the sessions in Jakarta, in their order. */
  readonly sessions: readonly { readonly heldOn: string; readonly place: string | null }[];
  readonly participants: readonly Participant[];
}

/** Who takes part in a training, to be signed and kept. */
@Injectable()
export class AttendanceList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly contacts: MemberContacts,
  ) {}

  /**
   * The members with a place, of KIM within the scope of the actor, by KIM and name; the access to each name is logged.
   *
   * @throws 'training-not-found'
   */
  async of(trainingId: string, actor: Actor): Promise<AttendanceSheet> {
    const scope = this.access.scopeCondition(actor, 'training.read-registrations', kimScope(sql`registration.kim_id`));
    const training = await readTraining(this.database, trainingId);
    // A draft has no members yet, and its planners alone read it.
    if (training.status === 'DRAFT') throw trainingError('training-not-found');
    const rows = await this.database.query<{ memberId: string; kimName: string; sessionIds: string[] }>(sql`
      SELECT member_id, kim.name AS kim_name,
             ARRAY(SELECT session_id::text FROM training_attendance WHERE registration_id = registration.id) AS session_ids
        FROM training_registration AS registration JOIN kim ON kim.id = kim_id
       WHERE ${allOf(sql`training_id = ${trainingId} AND registration.status = 'REGISTERED'`, scope)}`);
    const ids = rows.map(({ memberId }) => memberId);
    const names = await this.contacts.namesOf(ids, purpose, actor);
    const participants = rows.map(({ memberId, kimName, sessionIds }) => ({
      fullName: names.get(memberId) ?? '',
      kimName,
      attended: training.sessions.map(({ id }) => sessionIds.includes(id)),
    }));
    return {
      title: training.title,
      speakers: training.speakers,
      sessions: training.sessions.map(({ startsAt, place }) => ({ heldOn: jakartaDate(startsAt), place })),
      participants: participants.toSorted(
        (one, other) =>
          one.kimName.localeCompare(other.kimName, 'id') || one.fullName.localeCompare(other.fullName, 'id'),
      ),
    };
  }
}
