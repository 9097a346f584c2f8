import { z } from 'zod';

const account = z.string().min(1).max(200);

/** The colleague who works on it from now on; null for none. */
export const AssigneeChange = z
  .strictObject({ assignee: account.nullable().describe('The account of a colleague; null for nobody') })
  .meta({ id: 'AssigneeChange' });
export type AssigneeChange = z.output<typeof AssigneeChange>;

export const ColleagueEnd = z.strictObject({ account }).meta({ id: 'ColleagueEnd' });
export type ColleagueEnd = z.output<typeof ColleagueEnd>;

export const ColleaguesResponse = z
  .strictObject({
    items: z.array(
      z.strictObject({
        account: z.string(),
        name: z.string().nullable(),
        areas: z.array(z.string()).describe('`*` for the whole regency'),
        seenOn: z.iso.date().describe('The day on which the account came last'),
        openAspirations: z.int().describe('On which it works'),
      }),
    ),
  })
  .meta({ id: 'Colleagues' });
export type ColleaguesResponse = z.output<typeof ColleaguesResponse>;
