/** The audience of a member whose account was linked until now: the id of the member and the subject of that account. */
export function formerAccount(memberId: string, accountId: string): string {
  return `${memberId}/${accountId}`;
}

export function readFormerAccount(audienceId: string): { readonly memberId: string; readonly accountId: string } {
  const [memberId = '', accountId = ''] = audienceId.split('/');
  return { memberId, accountId };
}
