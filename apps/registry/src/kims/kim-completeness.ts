import type { memberPosts } from '#contracts';

type Post = (typeof memberPosts)[number];

interface Registration {
  readonly decree: object | null;
  /** The post of every member. */
  readonly posts: readonly Post[];
}

const officers = [
  ['CHAIR', 'chair', 'ketua'],
  ['SECRETARY', 'secretary', 'sekretaris'],
  ['TREASURER', 'treasurer', 'bendahara'],
] as const;

/**
 * What a registration lacks to be handed in: the village's decree, enough members, and a chair, a
 * secretary and a treasurer. Nothing when it is complete.
 */
export function lacks({ decree, posts }: Registration, minMembers: number): { pointer: string; detail: string }[] {
  const missing: { pointer: string; detail: string }[] = [];
  if (decree === null) missing.push({ pointer: '/decree', detail: 'the decree is missing / SK belum ada' });
  if (posts.length < minMembers)
    missing.push({
      pointer: '/members',
      detail: `${posts.length} of at least ${minMembers} members / ${posts.length} dari sekurangnya ${minMembers} anggota`,
    });
  for (const [post, english, indonesian] of officers)
    if (!posts.includes(post))
      missing.push({ pointer: '/members', detail: `the ${english} is missing / ${indonesian} belum ada` });
  return missing;
}
