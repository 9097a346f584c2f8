import type { memberPosts } from '#contracts';

export type Post = (typeof memberPosts)[number];
export type OfficerPost = Exclude<Post, 'MEMBER'>;

/** `until` is the day on which the term ends, exclusive: the next one may begin on it. */
export interface Term {
  readonly from: string;
  readonly until: string | null;
}
