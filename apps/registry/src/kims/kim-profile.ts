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

/** The public profile of a KIM. It is about the group: the contact data of its people are sealed elsewhere. */
export interface KimProfile {
  readonly description: string | null;
  readonly fieldsOfActivity: readonly FieldOfActivity[];
  readonly channels: {
    /** The domain under kim.id, which the ministry gives to registered partners. */
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

/** The articles of association and by-laws (AD/ART). */
export interface Charter {
  readonly number: string | null;
  readonly date: string;
  /** The scanned charter, among the attachments. */
  readonly documentId: string | null;
}

/** The profile of a new KIM. */
export const emptyProfile: KimProfile = {
  description: null,
  fieldsOfActivity: [],
  channels: { kimDomain: null, website: null, socialAccounts: [] },
  secretariat: null,
};
