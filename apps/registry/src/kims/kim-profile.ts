import type { fieldsOfActivity } from '#contracts';

export type FieldOfActivity = (typeof fieldsOfActivity)[number];

export const socialNetworks = [
  'FACEBOOK',
  'INSTAGRAM',
  'X',
  'TIKTOK',
  'YOUTUBE',
  'WHATSAPP',
  'TELEGRAM',
  'OTHER',
] as const;

/** What a KIM tells everybody of itself. It is about the group: how to reach its people lies elsewhere, sealed. */
export interface KimProfile {
  readonly description: string | null;
  readonly fieldsOfActivity: readonly FieldOfActivity[];
  readonly channels: {
    /** Its domain under kim.id: whoever has one is a registered partner of the ministry. */
    readonly kimDomain: string | null;
    readonly website: string | null;
    readonly socialAccounts: readonly { readonly network: (typeof socialNetworks)[number]; readonly url: string }[];
  };
  readonly secretariat: {
    readonly address: string;
    /** WGS 84, in degrees. */
    readonly point: { readonly latitude: number; readonly longitude: number } | null;
  } | null;
}

/** Its articles of association and by-laws (AD/ART). */
export interface Charter {
  readonly number: string | null;
  readonly date: string;
  /** The scanned charter, among the attachments. */
  readonly documentId: string | null;
}

/** The profile of a KIM that has told nothing yet. */
export const emptyProfile: KimProfile = {
  description: null,
  fieldsOfActivity: [],
  channels: { kimDomain: null, website: null, socialAccounts: [] },
  secretariat: null,
};
