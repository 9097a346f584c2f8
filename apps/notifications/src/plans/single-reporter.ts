/** The audience of one reporter of an aspiration, without the others who reported or support the same. */
export function singleReporter(aspirationId: string, reporterId: string): string {
  return `${aspirationId}/${reporterId}`;
}

export function readSingleReporter(audienceId: string): { readonly aspirationId: string; readonly reporterId: string } {
  const [aspirationId = '', reporterId = ''] = audienceId.split('/');
  return { aspirationId, reporterId };
}
