import { z } from 'zod';
import { memberPosts } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

export const AccountLinkRequest = z
  .strictObject({ accountId: z.uuid().describe('Subject of the account that is asked to confirm') })
  .meta({ id: 'AccountLinkRequest' });
export type AccountLinkRequest = z.output<typeof AccountLinkRequest>;

export const AccountLinkQuery = z.strictObject(pageQuery);
export type AccountLinkQuery = z.output<typeof AccountLinkQuery>;

export const AccountLink = z
  .object({
    memberId: z.uuid(),
    version: z.int().describe('The version of the member, for `If-Match`'),
    kimId: z.uuid(),
    kimName: z.string(),
    post: z.enum(memberPosts),
  })
  .meta({ id: 'AccountLink' });
export type AccountLink = z.output<typeof AccountLink>;

export const AccountLinkPage = pageSchema(AccountLink).meta({ id: 'AccountLinkPage' });
