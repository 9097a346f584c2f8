import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  AspirationClosed,
  AspirationDisposed,
  AspirationMerged,
  AspirationReceived,
  AspirationReopened,
  AspirationResponded,
  DeadlineMissed,
  DisseminationTaskAssigned,
  type DomainEvent,
  KimActivated,
  KimReturned,
  KimVerified,
} from '#contracts';
import { eventually } from '#testing';
import { type RunningNotifications, runNotifications } from '../../../test/notifications/running-notifications.js';

let service: RunningNotifications;
beforeAll(async () => {
  service = await runNotifications();
});
afterAll(() => service.stop());

const [dueOn, at, agencyId] = ['2026-12-01', '2026-11-24T03:00:00.000Z', 'dpupr'];

interface Subject {
  readonly aboutId: string;
  readonly kimId: string;
}

const kim = ({ kimId }: Subject) => ({
  kimId,
  version: 3,
  name: 'KIM Mekar Caringin',
  villageCodes: ['32.01.27.2001'],
  decree: null,
});

const aspiration = ({ aboutId, kimId }: Subject) => ({
  aspirationId: aboutId,
  version: 2,
  trackingNumber: 'SB-7KQ4-M2XD-8',
  kind: 'COMPLAINT' as const,
  category: 'ROADS_AND_BRIDGES',
  villageCode: '32.01.27.2001',
  kimId,
  anonymous: false,
  confidential: false,
});

const officersOf = (template: string) => [`${template} to MEMBER by EMAIL ×3`, `${template} to MEMBER by IN_APP ×3`];

const letters: readonly (readonly [string, (subject: Subject) => DomainEvent, readonly string[]])[] = [
  ['KimReturned', (one) => KimReturned({ ...kim(one), status: 'RETURNED' }), officersOf('kim-returned')],
  ['KimVerified', (one) => KimVerified({ ...kim(one), status: 'VERIFIED' }), officersOf('kim-verified')],
  ['KimActivated', (one) => KimActivated({ ...kim(one), status: 'ACTIVE' }), officersOf('kim-activated')],
  [
    'DisseminationTaskAssigned',
    ({ aboutId, kimId }) =>
      DisseminationTaskAssigned({
        taskId: aboutId,
        version: 1,
        editionId: uuidv7(),
        editionTitle: 'Jadwal imunisasi',
        kimId,
        villageCodes: ['32.01.27.2001'],
        dueOn,
      }),
    ['task-assigned to MEMBER by EMAIL ×5', 'task-assigned to MEMBER by IN_APP ×5'],
  ],
  [
    'AspirationMerged',
    (one) => AspirationMerged({ ...aspiration(one), mergedInto: uuidv7(), mergedAt: at }),
    ['aspiration-merged to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationReceived',
    (one) => AspirationReceived({ ...aspiration(one), receivedAt: at }),
    ['aspiration-received to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationDisposed',
    (one) => AspirationDisposed({ ...aspiration(one), agencyId, respondBy: dueOn, disposedAt: at }),
    ['aspiration-assigned to AGENCY by EMAIL ×1', 'aspiration-disposed to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationResponded',
    (one) => AspirationResponded({ ...aspiration(one), agencyId, closesOn: dueOn, respondedAt: at }),
    ['aspiration-responded to REPORTER by EMAIL ×1', ...officersOf('relayed-aspiration-responded')],
  ],
  [
    'AspirationResponded of a case that no KIM took in',
    (one) => AspirationResponded({ ...aspiration(one), kimId: null, agencyId, closesOn: dueOn, respondedAt: at }),
    ['aspiration-responded to REPORTER by EMAIL ×1'],
  ],
  [
    'AspirationReopened',
    (one) => AspirationReopened({ ...aspiration(one), agencyId, reopenings: 1, respondBy: dueOn, reopenedAt: at }),
    ['aspiration-reopened to AGENCY by EMAIL ×1'],
  ],
  [
    'AspirationClosed',
    (one) => AspirationClosed({ ...aspiration(one), agencyId, outcome: 'SATISFIED', closedAt: at }),
    ['aspiration-closed to REPORTER by EMAIL ×1'],
  ],
  [
    'DeadlineMissed by an agency',
    (one) => DeadlineMissed({ ...aspiration(one), agencyId, stage: 'RESPONSE', dueOn, missedAt: at }),
    ['deadline-missed to AGENCY by EMAIL ×1'],
  ],
];

const posts = ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER', 'MEMBER'] as const;

/** A KIM of three officers and two members, a reporter and an agency, all of whom can be reached. */
function reachableSubject(): Subject {
  const kimId = uuidv7();
  for (const [place, post] of posts.entries()) {
    const person = { fullName: `Orang ${place}`, email: `orang-${place}@kim.example`, accountId: uuidv7() };
    service.desk.members.set(uuidv7(), { kimId, post, ...person });
  }
  const aboutId = uuidv7();
  service.desk.reporters.set(aboutId, { fullName: 'Siti Contoh', email: 'siti@warga.example' });
  service.desk.agencies.set(agencyId, { name: 'Dinas PUPR', email: 'dpupr@bogorkab.example' });
  return { aboutId, kimId };
}

interface Counted {
  readonly line: string;
  readonly state: string;
}

const lettersAbout = (aboutId: string) =>
  service.database.query<Counted>(
    `SELECT format('%s to %s by %s ×%s', template, recipient, channel, count(*)) AS line, state
       FROM message WHERE about_id = $1 GROUP BY template, recipient, channel, state ORDER BY line`,
    [aboutId],
  );

describe('the letters that follow', () => {
  it.each(letters)('%s', async (_name, event, expected) => {
    const subject = reachableSubject();
    const said = event(subject);
    await service.say(said);
    const aboutId = said.definition.key === 'kimId' ? subject.kimId : subject.aboutId;
    await eventually(async () =>
      expect(await lettersAbout(aboutId)).toEqual(expected.map((line) => ({ line, state: 'DELIVERED' }))),
    );
  });

  it('a verification that came too late are none: the coordinator has no address here', async () => {
    const subject = reachableSubject();
    const missed = { ...aspiration(subject), agencyId: null, stage: 'VERIFICATION' as const, dueOn, missedAt: at };
    await service.say(DeadlineMissed(missed));
    expect(await service.database.query(`SELECT id FROM plan WHERE about_id = $1`, [subject.aboutId])).toEqual([]);
  });
});
