import { type ActionOf, definePolicy } from '#access';

/** What is published is for everybody. */
export const publicationPolicy = definePolicy({
  'feed.read': 'public',
  'change.read': 'public',
  'search.read': 'public',
  'sitemap.read': 'public',
});

export type PublicationPermission = ActionOf<typeof publicationPolicy>;
