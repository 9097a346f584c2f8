import { definePolicy } from '#access';

/** A draft is of whoever began it: by account, or by number and PIN. */
export const draftPolicy = definePolicy({
  'draft.create': 'public',
  'draft.read': 'authenticated',
  'draft.change': 'authenticated',
  'draft.submit': 'authenticated',
  'tracking.draft': 'public',
});
