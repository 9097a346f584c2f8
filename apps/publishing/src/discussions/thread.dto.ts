import { z } from 'zod';
import { areaCode, documentTopics, moment } from '#contracts';
import { line, pageQuery, pageSchema, paragraphs } from '#http-api';
import { replyStatuses } from './reply.workflow.js';
import { type Reply, type Thread, threadLinkKinds } from './thread.entity.js';
import { threadStatuses } from './thread.workflow.js';

const kimId = z.uuid().toLowerCase().nullable().default(null).describe('The KIM of the member; null for the office');

export const NewThread = z
  .strictObject({
    kimId,
    topic: z.enum(documentTopics).default('general'),
    areaCode: areaCode.describe('What it is about: the regency, a district or a village'),
    title: line(200),
    text: paragraphs(10_000).describe('Personal data in it are masked'),
  })
  .meta({ id: 'NewThread' });
export type NewThread = z.output<typeof NewThread>;

export const NewReply = z.strictObject({ kimId, text: paragraphs(10_000) }).meta({ id: 'NewReply' });
export type NewReply = z.output<typeof NewReply>;

export const ThreadAnswer = z.strictObject({ replyId: z.uuid().toLowerCase() }).meta({ id: 'ThreadAnswer' });
export type ThreadAnswer = z.output<typeof ThreadAnswer>;

export const ThreadReason = z.strictObject({ reason: paragraphs(2_000) }).meta({ id: 'ThreadReason' });
export type ThreadReason = z.output<typeof ThreadReason>;

/** What a thread becomes. */
export const ThreadLink = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('CLAIM'), kimId: z.uuid().toLowerCase() }),
    z.strictObject({ kind: z.literal('CONTRIBUTION'), kimId: z.uuid().toLowerCase() }),
    z.strictObject({ kind: z.literal('ASPIRATION'), aspirationId: z.uuid().toLowerCase() }),
  ])
  .describe(
    'A report of a claim, the draft of a contribution of the KIM; or the aspiration that the client has submitted',
  )
  .meta({ id: 'ThreadLink' });
export type ThreadLink = z.output<typeof ThreadLink>;

export const ThreadQuery = z.strictObject({
  ...pageQuery,
  topic: z.enum(documentTopics).optional(),
  area: areaCode.optional().describe('And the areas in it'),
  status: z.enum(threadStatuses).optional(),
});
export type ThreadQuery = z.output<typeof ThreadQuery>;

export const ReplyQuery = z.strictObject(pageQuery);
export type ReplyQuery = z.output<typeof ReplyQuery>;

export const ThreadResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(threadStatuses),
    topic: z.enum(documentTopics),
    areaCode,
    title: z.string().nullable().describe('Null while the text that it began with is hidden'),
    kimId: z.uuid().nullable(),
    begunBy: z.string(),
    begunAt: moment,
    replyCount: z.int().describe('With the text that it began with'),
    answerId: z.uuid().nullable(),
    link: z
      .object({ kind: z.enum(threadLinkKinds), id: z.string() })
      .nullable()
      .describe('What became of it'),
  })
  .meta({ id: 'Thread' });
export type ThreadResponse = z.output<typeof ThreadResponse>;
export const ThreadPage = pageSchema(ThreadResponse).meta({ id: 'ThreadPage' });
export type ThreadPage = z.output<typeof ThreadPage>;

export const ReplyResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(replyStatuses),
    threadId: z.uuid(),
    number: z.int(),
    text: z.string().nullable().describe('Null while it is hidden, but for its author and moderators'),
    moderationReason: z.string().nullable(),
    kimId: z.uuid().nullable(),
    writtenBy: z.string(),
    writtenAt: moment,
  })
  .meta({ id: 'Reply' });
export type ReplyResponse = z.output<typeof ReplyResponse>;
export const ReplyPage = pageSchema(ReplyResponse).meta({ id: 'ReplyPage' });
export type ReplyPage = z.output<typeof ReplyPage>;

export function toThreadResponse(thread: Thread, titleShown: boolean): ThreadResponse {
  const { id, version, status, topic, areaCode: area, title, kimId: kim, begunBy, begunAt, linkKind, linkId } = thread;
  return {
    id,
    version,
    status,
    topic,
    areaCode: area,
    title: titleShown ? title : null,
    kimId: kim,
    begunBy,
    begunAt: begunAt.toISOString(),
    replyCount: thread.replyCount,
    answerId: thread.answerId,
    link: linkKind === null ? null : { kind: linkKind, id: linkId! },
  };
}

/** @param reader subject of the access token; undefined: a moderator */
export function toReplyResponse(reply: Reply, reader?: string): ReplyResponse {
  const { id, version, status, threadId, number, text, moderationReason, kimId: kim, writtenBy, writtenAt } = reply;
  const isShown = status === 'VISIBLE' || reader === undefined || reader === writtenBy;
  return {
    id,
    version,
    status,
    threadId,
    number,
    text: isShown ? text : null,
    moderationReason: isShown ? moderationReason : null,
    kimId: kim,
    writtenBy,
    writtenAt: writtenAt.toISOString(),
  };
}
