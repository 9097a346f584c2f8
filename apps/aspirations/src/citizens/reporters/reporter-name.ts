import { isPersonName } from '#http-api';

/** Stands for a reporter without a name. */
export const nameless = 'Tanpa nama';

/** The reporter of an unchecked submission: a name that cannot stand in a mail is dropped, and the report is received. */
export function withUsableName<Reporter extends { readonly fullName: string }>(reporter: Reporter): Reporter {
  return isPersonName(reporter.fullName) ? reporter : { ...reporter, fullName: nameless };
}
