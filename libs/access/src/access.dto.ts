import { z } from 'zod';
import { memberPosts } from '#contracts';
import { roles } from './roles.js';

const scope = z.string().describe('`*`, or the kind and the id of what it covers, such as `kim:…` or `area:32.01.05`');

export const Me = z
  .object({
    subject: z.string(),
    name: z.string().nullable().describe('As in the access token'),
    roles: z
      .array(z.object({ role: z.enum(roles), scope }))
      .describe('From the access token, and from memberships for roles of a KIM'),
    kims: z.array(
      z.object({
        kimId: z.uuid(),
        post: z.enum(memberPosts),
        mandates: z
          .array(z.string())
          .nullable()
          .describe('The acts that mandates allow today; the registry knows them'),
      }),
    ),
    permissions: z
      .array(z.object({ permission: z.string(), scopes: z.array(scope) }))
      .describe('What the roles allow in this service, and for what'),
    open: z
      .array(z.string())
      .describe('Permissions of every account; some routes decide by the object, as of own data and mandates'),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

export const AccessMatrix = z
  .object({
    items: z.array(
      z.object({
        method: z.string(),
        path: z.string(),
        permission: z.string(),
        audience: z.enum(['public', 'authenticated', 'roles']),
        roles: z
          .array(z.object({ role: z.enum(roles), scopes: z.array(z.string()).describe('Kinds of scope') }))
          .describe('Empty unless the audience is `roles`'),
        bound: z.boolean().describe('The scope must cover the object of the request'),
      }),
    ),
  })
  .meta({ id: 'AccessMatrix' });
export type AccessMatrix = z.output<typeof AccessMatrix>;
