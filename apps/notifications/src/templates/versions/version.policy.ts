import { type ActionOf, definePolicy } from '#access';

export const templatePolicy = definePolicy({
  'template.read': { roles: ['DISKOMINFO_EDITOR', 'COMPLAINT_COORDINATOR', 'SYSTEM_ADMIN'], scope: 'regency' },
  /** Drafts, and their publication by another editor. */
  'template.edit': { roles: ['DISKOMINFO_EDITOR'], scope: 'regency' },
});

export type TemplatePermission = ActionOf<typeof templatePolicy>;
