import type { memberPosts } from '#contracts';
import type { Transaction } from '#database';

/** The post of every member of a KIM. */
export async function postsOf(tx: Transaction, kimId: string): Promise<(typeof memberPosts)[number][]> {
  const rows = await tx.query<{ post: (typeof memberPosts)[number] }>(`SELECT post FROM member WHERE kim_id = $1`, [
    kimId,
  ]);
  return rows.map(({ post }) => post);
}
