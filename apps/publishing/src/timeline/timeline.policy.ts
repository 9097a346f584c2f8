import { type ActionOf, definePolicy } from '#access';

export const timelinePolicy = definePolicy({
  /** What is public; who may read tasks, claims or gaps finds them there, too. */
  'timeline.read': 'public',
});

export type TimelinePermission = ActionOf<typeof timelinePolicy>;
