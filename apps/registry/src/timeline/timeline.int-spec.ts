import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  AnswerChecked,
  AspirationAssigned,
  AspirationClosed,
  AspirationMerged,
  AspirationProtected,
  AspirationReceived,
  AspirationResponded,
  AspirationUnmerged,
  AspirationVerified,
  CampaignStarted,
  ClaimRated,
  ClaimReported,
  CoverageGapDetected,
  DisseminationReported,
  DisseminationTaskAssigned,
  type DomainEvent,
  EditionPublished,
  EditionWithdrawn,
  HelpDone,
  InformationNeedAnswered,
  InformationNeedListed,
  ReportAccepted,
  ReportSubmitted,
  TrainingCompleted,
  TrainingScheduled,
} from '#contracts';
import { Database, sql } from '#database';
import type { Delivery, Envelope } from '#messaging';
import { type Api, eventually } from '#testing';
import type { PublishedEvent, RunningRegistry } from '../../../../test/registry/running-registry.js';
import { caringin, cigudeg, foreignChair, kimIn, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { RecordEntryWhenAspirationChanges } from './record-entry-when-aspiration-changes.consumer.js';
import { RecordEntryWhenInformationIsMissing } from './record-entry-when-information-is-missing.consumer.js';
import { RecordEntryWhenReportChanges } from './record-entry-when-report-changes.consumer.js';
import { RecordEntryWhenInformationIsPublished } from './record-entry-when-information-is-published.consumer.js';
import { RecordEntryWhenKimLearnAndHelp } from './record-entry-when-kim-learn-and-help.consumer.js';
import { RecordEntryWhenTaskChanges } from './record-entry-when-task-changes.consumer.js';
import type { TimelineEntry, TimelinePage } from './timeline.dto.js';

const id = (number: number) => `0197a5f2-2c3d-7e4f-8a5b-${String(number).padStart(12, '0')}`;
const [open, hidden, unverified, merged, parted] = [id(1), id(2), id(3), id(4), id(5)];

/** The data of the first recorded example of an event, with changes. */
const example = <Data>(definition: { readonly examples: readonly unknown[] }, changes: object): Data =>
  ({ ...(definition.examples[0] as object), ...changes }) as Data;

describe('timelines', () => {
  let registry: RunningRegistry;
  let [ketua, coordinator, desa, stranger]: Api[] = [];
  let foreign: Api;
  let kimId: string;
  let story: DomainEvent[];

  beforeAll(async () => {
    const accounts = await registryWithAreas();
    ({ registry, ketua, desa, stranger } = accounts);
    coordinator = await registry.as('koordinator', 'COMPLAINT_COORDINATOR@area:32.01.27');
    kimId = (await kimIn('ACTIVE', { ketua: accounts.ketua, verifikator: accounts.verifikator })).id;
    foreign = await foreignChair(registry);
    const aspiration = (aspirationId: string, version: number, changes: object = {}) => ({
      aspirationId,
      version,
      kimId,
      villageCode: caringin,
      ...changes,
    });
    const edition = { editionId: id(10), villageCodes: [caringin, cigudeg] };
    const task = { taskId: id(11), kimId, villageCodes: [caringin] };
    const claim = { claimId: id(13), villageCodes: [caringin, cigudeg] };
    const need = { needId: id(14), villageCode: caringin };
    story = [
      EditionPublished(example(EditionPublished, { ...edition, publishedAt: '2026-11-01T02:00:00.000Z' })),
      EditionWithdrawn(
        example(EditionWithdrawn, {
          ...edition,
          title: 'Jadwal imunisasi',
          withdrawnAt: '2026-11-08T02:00:00.000Z',
        }),
      ),
      CampaignStarted(example(CampaignStarted, { campaignId: id(12), villageCodes: [caringin] })),
      ClaimReported(example(ClaimReported, { ...claim, kimId })),
      ClaimRated(example(ClaimRated, { ...claim, version: 5, kimIds: [kimId], ratedAt: '2026-11-02T02:00:00.000Z' })),
      InformationNeedListed(example(InformationNeedListed, { ...need, version: 1, kimId })),
      InformationNeedAnswered(example(InformationNeedAnswered, { ...need, version: 2, kimIds: [kimId] })),
      CoverageGapDetected(example(CoverageGapDetected, { gapId: id(19), villageCode: cigudeg })),
      ReportSubmitted(example(ReportSubmitted, { reportId: id(20), kimId, version: 1, status: 'SUBMITTED' })),
      ReportAccepted(example(ReportAccepted, { reportId: id(20), kimId, version: 2, status: 'ACCEPTED' })),
      DisseminationTaskAssigned(example(DisseminationTaskAssigned, task)),
      DisseminationReported(example(DisseminationReported, task)),
      AspirationReceived(example(AspirationReceived, aspiration(open, 1))),
      AspirationVerified(example(AspirationVerified, aspiration(open, 2))),
      AspirationAssigned(example(AspirationAssigned, aspiration(open, 3))),
      AspirationResponded(example(AspirationResponded, aspiration(open, 4))),
      AnswerChecked(example(AnswerChecked, aspiration(open, 5, { checkedBy: kimId }))),
      AspirationClosed(example(AspirationClosed, aspiration(open, 6))),
      AspirationReceived(example(AspirationReceived, aspiration(hidden, 1))),
      AspirationVerified(example(AspirationVerified, aspiration(hidden, 2))),
      AspirationProtected(example(AspirationProtected, aspiration(hidden, 3, { confidential: true }))),
      AspirationReceived(example(AspirationReceived, aspiration(unverified, 1, { kimId: null }))),
      AspirationReceived(example(AspirationReceived, aspiration(merged, 1))),
      AspirationVerified(example(AspirationVerified, aspiration(merged, 2))),
      AspirationMerged(example(AspirationMerged, aspiration(merged, 3))),
      AspirationReceived(example(AspirationReceived, aspiration(parted, 1))),
      AspirationMerged(example(AspirationMerged, aspiration(parted, 2))),
      AspirationUnmerged(example(AspirationUnmerged, aspiration(parted, 3))),
      AspirationVerified(example(AspirationVerified, aspiration(parted, 4))),
      TrainingScheduled(example(TrainingScheduled, { trainingId: id(15), invitedKimIds: [kimId] })),
      TrainingCompleted(
        example(TrainingCompleted, { trainingId: id(15), attendance: [{ kimId, memberIds: [id(16)] }] }),
      ),
      HelpDone(
        example(HelpDone, { helpRequestId: id(17), askingKimId: kimId, kimIds: [kimId, id(18)], helpingKimId: id(18) }),
      ),
    ];
    await registry.publish(...story);
    await allHandled();
  });
  afterAll(() => registry.stop());

  const rows = () => registry.database.query<{ id: string }>(sql`SELECT * FROM timeline_entry ORDER BY place, at, id`);
  const kinds = (found: readonly TimelineEntry[]) => found.map(({ kind }) => kind).toSorted();
  const village = `/v1/villages/${caringin}/timeline`;
  const entries = async (who: Api, path: string, query = 'limit=200') => {
    const { status, body } = await who.get<TimelinePage>(`${path}?${query}`);
    expect([path, status]).toEqual([path, 200]);
    return body.items;
  };
  /** Until the reactions have handled the last event of each key. */
  async function allHandled(): Promise<void> {
    await eventually(async () => {
      const [{ handled }] = (await registry.database.query<{ handled: number }>(sql`
        SELECT count(DISTINCT event_id)::int AS handled FROM inbox WHERE reaction LIKE 'record-entry-when-%'`)) as [
        { handled: number },
      ];
      if (handled < story.length) throw new Error(`${handled} of ${story.length} events are handled`);
    });
  }

  const publicOfAspiration = [
    'ASPIRATION_ANSWERED',
    'ASPIRATION_ASSIGNED',
    'ASPIRATION_CLOSED',
    'ASPIRATION_RECEIVED',
    'ASPIRATION_VERIFIED',
  ];
  const publicHere = [
    'CAMPAIGN_STARTED',
    'CLAIM_RATED',
    'EDITION_PUBLISHED',
    'EDITION_WITHDRAWN',
    'NEED_ANSWERED',
    'NEED_ASKED',
  ];

  it('show the public what is public of a village, and no KIM of an aspiration', async () => {
    for (const reader of [registry.anonymous, stranger!, foreign]) {
      const found = await entries(reader, village);
      const ofOthers = found.filter(({ subject }) => subject.id !== parted);
      expect(kinds(ofOthers)).toEqual([...publicOfAspiration, ...publicHere, 'TRAINING_ANNOUNCED'].toSorted());
      const ofAspirations = found.filter(({ service }) => service === 'aspirations');
      expect([...new Set(ofAspirations.map(({ subject, kimId: kim }) => `${subject.id} ${kim}`))].toSorted()).toEqual([
        `${open} null`,
        `${parted} null`,
      ]);
    }
    expect(kinds(await entries(registry.anonymous, `/v1/kims/${kimId}/timeline`))).toEqual([
      'CLAIM_RATED',
      'NEED_ANSWERED',
      'NEED_ASKED',
      'TRAINING_ANNOUNCED',
    ]);
    // Of a village without a KIM, too; without who reported it, and no claim before its verdict.
    const elsewhere = await entries(registry.anonymous, `/v1/villages/${cigudeg}/timeline`);
    expect(kinds(elsewhere)).toEqual(['CLAIM_RATED', 'EDITION_PUBLISHED', 'EDITION_WITHDRAWN']);
  });

  it('show a KIM its tasks, trainings, help and aspirations, and nothing that is confidential', async () => {
    for (const path of [`/v1/kims/${kimId}/timeline`, village]) {
      const found = await entries(ketua!, path);
      for (const kind of ['TASK_ASSIGNED', 'TASK_REPORTED', 'TRAINING_ATTENDED', 'HELP_GIVEN', 'ANSWER_CHECKED'])
        expect([path, kinds(found)]).toEqual([path, expect.arrayContaining([kind])]);
      const subjects = found.map(({ subject }) => subject.id);
      expect([path, subjects.includes(open), subjects.includes(merged)]).toEqual([path, true, true]);
      expect([path, subjects.includes(hidden), subjects.includes(unverified)]).toEqual([path, false, false]);
    }
  });

  it('show offices the work of their area, and its coordinator each aspiration', async () => {
    const ofOffice = await entries(desa!, village);
    expect(kinds(ofOffice)).toEqual(expect.arrayContaining(['TASK_ASSIGNED', 'TASK_REPORTED', 'HELP_GIVEN']));
    expect(kinds(ofOffice)).toEqual(
      expect.arrayContaining(['CLAIM_SEEN', 'NEED_ASKED', 'REPORT_SUBMITTED', 'REPORT_ACCEPTED']),
    );
    expect(ofOffice.find(({ kind }) => kind === 'CLAIM_SEEN')!.title).toEqual({
      id: 'Klaim beredar',
      en: 'Claim seen',
    });
    expect(ofOffice.find(({ kind }) => kind === 'REPORT_ACCEPTED')!.title.id).toMatch(
      /^Laporan bulanan diterima: \d{4}-\d{2}$/,
    );
    const office = await registry.as('kantor', 'DISKOMINFO_EDITOR@*');
    expect(kinds(await entries(office, `/v1/villages/${cigudeg}/timeline`))).toContain('GAP_DETECTED');
    expect(ofOffice.some(({ subject }) => subject.id === hidden)).toBe(false);
    const ofCoordinator = await entries(coordinator!, village);
    const subjects = ofCoordinator.map(({ subject }) => subject.id);
    for (const one of [open, hidden, unverified, merged]) expect(subjects).toContain(one);
    expect(kinds(ofCoordinator)).not.toContain('TASK_ASSIGNED');
  });

  it('hold ids and public titles, and no word of an aspiration', async () => {
    const stored = await registry.database.query<{ name: string | null }>(
      sql`SELECT name FROM timeline_entry WHERE service = 'aspirations'`,
    );
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.every(({ name }) => name === null)).toBe(true);
  });

  it('are read in pages, by kind and by day', async () => {
    const all = await entries(coordinator!, village);
    const found: TimelineEntry[] = [];
    for (let cursor = ''; ;) {
      const { body } = await coordinator!.get<TimelinePage>(`${village}?limit=3${cursor}`);
      found.push(...body.items);
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(found).toEqual(all);
    expect(found.map(({ at }) => at)).toEqual(
      found
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const published = await entries(registry.anonymous, village, 'kind=EDITION_PUBLISHED');
    expect(kinds(published)).toEqual(['EDITION_PUBLISHED']);
    expect(kinds(await entries(registry.anonymous, village, 'from=2026-11-01&to=2026-11-01'))).toEqual([
      'EDITION_PUBLISHED',
    ]);
  });

  it.each(['kind=PERSON', 'from=x', 'cursor=x', 'limit=0'])('reject %s', async (query) => {
    expect(await registry.anonymous.get(`${village}?${query}`)).toMatchObject({ status: 400 });
  });

  it('of an unknown village or KIM are not found', async () => {
    expect(await stranger!.get('/v1/villages/32.01.99.9999/timeline')).toMatchObject({ status: 404 });
    expect(await stranger!.get(`/v1/kims/${id(99)}/timeline`)).toMatchObject({ status: 404 });
  });

  it('are the same after a replay from the beginning, in whatever order events come, and however often', async () => {
    const live = await rows();
    const known = await registry.database.query(sql`SELECT * FROM timeline_aspiration ORDER BY id`);
    const handlers = handlersByType(registry);
    const replayed = async (order: readonly PublishedEvent[]) => {
      for (const { type, data, headers } of order)
        await registry.get(Database).transaction(async (tx) => {
          const event = { data, time: headers['ce_time'] } as unknown as Envelope<never>;
          await handlers[type.split('.')[2]!]!({ event, tx });
        });
      expect(await rows()).toEqual(live);
      expect(await registry.database.query(sql`SELECT * FROM timeline_aspiration ORDER BY id`)).toEqual(known);
    };
    const history = registry.published.filter(({ type }) => handlers[type.split('.')[2]!] !== undefined);
    expect(history.length).toBeGreaterThanOrEqual(story.length);
    const twice = [...history, ...history];
    const orders = fc.sample(fc.shuffledSubarray(twice, { minLength: twice.length }), 4);
    for (const order of [history, ...orders]) {
      await registry.database.query(sql`DELETE FROM timeline_entry`);
      await registry.database.query(sql`DELETE FROM timeline_aspiration`);
      await replayed(order);
    }
    await replayed(history);
  });
});

/** The reactions of the room as methods, by the type of their event. */
function handlersByType(registry: RunningRegistry): Record<string, (delivery: Delivery<never>) => Promise<void>> {
  const information = registry.get(RecordEntryWhenInformationIsPublished);
  const missing = registry.get(RecordEntryWhenInformationIsMissing);
  const reports = registry.get(RecordEntryWhenReportChanges);
  const tasks = registry.get(RecordEntryWhenTaskChanges);
  const aspirations = registry.get(RecordEntryWhenAspirationChanges);
  const kims = registry.get(RecordEntryWhenKimLearnAndHelp);
  return {
    EditionPublished: (delivery) => information.published(delivery),
    EditionWithdrawn: (delivery) => information.withdrawn(delivery),
    CampaignStarted: (delivery) => information.campaign(delivery),
    ClaimRated: (delivery) => information.rated(delivery),
    InformationNeedAnswered: (delivery) => information.answered(delivery),
    InformationNeedListed: (delivery) => missing.asked(delivery),
    ClaimReported: (delivery) => missing.seen(delivery),
    CoverageGapDetected: (delivery) => missing.gap(delivery),
    ReportSubmitted: (delivery) => reports.handle(delivery),
    ReportAccepted: (delivery) => reports.handle(delivery),
    DisseminationTaskAssigned: (delivery) => tasks.handle(delivery),
    DisseminationReported: (delivery) => tasks.handle(delivery),
    AspirationReceived: (delivery) => aspirations.received(delivery),
    AspirationVerified: (delivery) => aspirations.verified(delivery),
    AspirationAssigned: (delivery) => aspirations.assigned(delivery),
    AspirationResponded: (delivery) => aspirations.responded(delivery),
    AspirationClosed: (delivery) => aspirations.closed(delivery),
    AspirationProtected: (delivery) => aspirations.protected(delivery),
    AspirationMerged: (delivery) => aspirations.merged(delivery),
    AspirationUnmerged: (delivery) => aspirations.unmerged(delivery),
    AnswerChecked: (delivery) => aspirations.checked(delivery),
    TrainingScheduled: (delivery) => kims.scheduled(delivery),
    TrainingCompleted: (delivery) => kims.completed(delivery),
    HelpDone: (delivery) => kims.done(delivery),
  };
}
