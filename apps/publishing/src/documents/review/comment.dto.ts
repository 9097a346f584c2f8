import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery, pageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import { commentedFields, type EditionComment } from './comment.entity.js';

const contentHash = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/,
    rule({ en: 'must be a SHA-256 in lower-case hexadecimal', id: 'harus SHA-256 dalam heksadesimal huruf kecil' }),
  );

export const NewComment = z
  .strictObject({
    contentHash: contentHash.describe('Of the content that was read'),
    field: z.enum(commentedFields),
    passage: paragraphs(2000).nullable().default(null).describe('The words of the passage; null: the whole field'),
    text: paragraphs(4000),
  })
  .meta({ id: 'NewComment' });
export type NewComment = z.output<typeof NewComment>;

export const CommentQuery = z.strictObject({
  ...pageQuery,
  open: z.enum(['true', 'false']).optional().describe('Only those that are not resolved, or only those that are'),
});
export type CommentQuery = z.output<typeof CommentQuery>;

export const CommentResponse = z
  .object({
    id: z.uuid(),
    editionId: z.uuid(),
    contentHash,
    field: z.enum(commentedFields),
    passage: z.string().nullable(),
    text: z.string(),
    writtenBy: z.string(),
    writtenAt: moment,
    resolvedBy: z.string().nullable(),
    resolvedAt: moment.nullable(),
  })
  .meta({ id: 'EditionComment' });
export type CommentResponse = z.output<typeof CommentResponse>;

export const CommentPage = pageSchema(CommentResponse).meta({ id: 'EditionCommentPage' });
export type CommentPage = z.output<typeof CommentPage>;

export function toCommentResponse({ writtenAt, resolvedAt, ...comment }: EditionComment): CommentResponse {
  return {
    ...comment,
    writtenAt: writtenAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
  };
}
