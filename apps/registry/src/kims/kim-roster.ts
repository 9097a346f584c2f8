import type { memberPosts } from '#contracts';
import type { Transaction } from '#database';

/** The post of every member that a KIM has now. */
export async function postsOf(tx: Transaction, kimId: string): Promise<(typeof memberPosts)[number][]> {
  const rows = await tx.query<{ post: (typeof memberPosts)[number] }>(
    `SELECT post FROM member WHERE kim_id = $1 AND status = 'ACTIVE'`,
    [kimId],
  );
  return rows.map(({ post }) => post);
}
