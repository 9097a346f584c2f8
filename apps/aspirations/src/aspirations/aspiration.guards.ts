import { sql, type Transaction } from '#database';
import type { FieldError } from '#http-api';
import type { GuardTable } from '#lifecycle';
import { isInPublicText } from './redaction/public-text.js';
import { declinesAllowed, objectorsNeeded, reopeningsAllowed } from './aspiration.rules.js';
import type { AspirationGuard } from './aspiration.states.js';
import type { AspirationFacts, AspirationState, AspirationStep, TransitionInput } from './aspiration.step.js';

const refusedFor = (errors: readonly FieldError[] | undefined) => !errors?.length || { errors: [...errors] };
const mergedInto = ({ before }: AspirationStep) => before!.mergedInto;

export const aspirationGuards: GuardTable<AspirationGuard, AspirationState, TransitionInput, AspirationFacts> = {
  'channel-mismatch': ({ input }) => refusedFor(input.intake?.channelErrors),
  'unknown-village': ({ after, input }) =>
    refusedFor(input.intake!.villageKnown ? [] : [{ pointer: '/villageCode', detail: after.villageCode }]),
  'unknown-category': async ({ tx, input }) => {
    if (input.intake)
      return refusedFor(input.intake.categoryKnown ? [] : [{ pointer: '/category', detail: input.category! }]);
    const known = await knownAmong(tx, sql`SELECT code AS name FROM category WHERE NOT retired`, [
      input.category,
      ...(input.parts ?? []).map(({ category }) => category),
    ]);
    return refusedFor(unknownOf(input, known, 'category'));
  },
  'unknown-agency': async ({ tx, input }) => {
    const known = await knownAmong(tx, sql`SELECT id AS name FROM agency WHERE status = 'ACTIVE'`, [
      input.agencyId,
      ...(input.parts ?? []).map(({ agencyId }) => agencyId),
    ]);
    return refusedFor(unknownOf(input, known, 'agencyId'));
  },
  'not-a-colleague': async ({ tx, after, input: { assignee } }) => {
    if (assignee == null) return true;
    const able = await tx.query(sql`
      SELECT FROM colleague
       WHERE account = ${assignee}
         AND EXISTS (SELECT FROM unnest(areas) AS area
                      WHERE area = '*' OR starts_with(${`${after.villageCode}.`}, area || '.'))`);
    return able.length > 0 || { errors: [{ pointer: '/assignee', detail: assignee }] };
  },
  'kim-not-active': ({ after, input }) =>
    after.channel !== 'KIM' ||
    input.intake?.kimActive === true || { errors: [{ pointer: '/kimId', detail: after.kimId! }] },
  'kim-not-of-village': ({ after, input }) =>
    after.channel !== 'KIM' ||
    input.intake?.kimServes === true || { errors: [{ pointer: '/villageCode', detail: after.villageCode }] },
  'form-incomplete': ({ input }) => refusedFor(input.intake?.formErrors ?? input.formErrors),
  'intake-limited': ({ input }) => input.intake!.withinLimits,
  'aspiration-merged': (step) => mergedInto(step) === null || { detail: mergedInto(step)! },
  'aspiration-not-merged': (step) => mergedInto(step) !== null,
  'aspiration-split': ({ before }) => before!.agencyId !== null,
  'part-of-split': ({ before, input }) => {
    const wholeId = before!.parentId ?? input.root?.parentId ?? null;
    return wholeId === null || input.whole !== undefined || { detail: wholeId };
  },
  'unknown-part': ({ input: { namedParts = [], answeredParts = [] } }) =>
    refusedFor(
      namedParts.flatMap((part, index) =>
        answeredParts.includes(part)
          ? []
          : [
              {
                pointer: `/parts/${index}`,
                detail: { en: 'must be a part that was answered', id: 'harus bagian yang sudah dijawab' },
              },
            ],
      ),
    ),
  'protection-lowered': ({ before, input }) =>
    refusedFor(
      (['anonymous', 'confidential'] as const).flatMap((level) =>
        before![level] && input[level] === false
          ? [{ pointer: `/${level}`, detail: { en: 'may only be raised', id: 'hanya boleh dinaikkan' } }]
          : [],
      ),
    ),
  'passage-not-found': ({ before, input: { passages = [] } }) =>
    refusedFor(
      passages.flatMap((words, index) =>
        isInPublicText(before!, words)
          ? []
          : [
              {
                pointer: `/passages/${index}`,
                detail: { en: 'must be a passage of the public text', id: 'harus bagian dari teks publik' },
              },
            ],
      ),
    ),
  'declined-too-often': ({ before }) => before!.declines < declinesAllowed || { detail: String(before!.declines) },
  'reopenings-left': ({ before }) => before!.reopenings >= reopeningsAllowed,
  'reopened-too-often': ({ before }) => before!.reopenings < reopeningsAllowed,
  'reporter-not-notified': ({ before }) => before!.reporterNotifiedAt !== null,
  'reporter-notified': ({ before }) => before!.reporterNotifiedAt === null,
  'check-of-confidential': ({ before }) => !before!.confidential,
  'kim-cannot-check': async ({ tx, before, input }) => {
    const able = await tx.query(
      sql`SELECT FROM kim WHERE id = ${input.kimId} AND status = 'ACTIVE' AND ${before!.villageCode} = ANY(village_codes)`,
    );
    return able.length > 0 || { errors: [{ pointer: '/kimId', detail: input.kimId! }] };
  },
  'check-not-requested': ({ before, input }) => input.kimId === before!.checkKimId,
  'supporter-unverified': ({ input: { supporter } }) => supporter === undefined || supporter.verified,
  // Anyone can be recorded as a supporter: one of them alone could hold every answer open.
  'supporter-alone': ({ input: { supporter } }) =>
    supporter === undefined || supporter.objectors >= objectorsNeeded || { detail: String(supporter.objectors) },
  'rated-before': ({ before }) => before!.rating === null,
  'merge-into-itself': ({ before, input }) => before!.id !== input.root!.id || { detail: before!.id },
  'merge-would-reveal': ({ before, input }) =>
    !input.root!.confidential || before!.confidential || { detail: input.root!.id },
};

async function knownAmong(
  tx: Transaction,
  names: ReturnType<typeof sql>,
  wanted: readonly (string | undefined)[],
): Promise<ReadonlySet<string>> {
  const given = wanted.filter((name) => name !== undefined);
  if (given.length === 0) return new Set();
  const rows = await tx.query<{ name: string }>(
    sql`SELECT name FROM (${names}) AS known WHERE name = ANY(${given}::text[])`,
  );
  return new Set(rows.map(({ name }) => name));
}

function unknownOf(
  { parts = [], place = '', ...input }: TransitionInput,
  known: ReadonlySet<string>,
  field: 'agencyId' | 'category',
): FieldError[] {
  const given: [pointer: string, name: string | undefined][] = [
    [`${place}/${field}`, input[field]],
    ...parts.map((part, index): [string, string] => [`${place}/parts/${index}/${field}`, part[field]]),
  ];
  return given.flatMap(([pointer, name]) => (name === undefined || known.has(name) ? [] : [{ pointer, detail: name }]));
}
