/** Indonesian, Sundanese, English (BCP 47). */
export const languages = ['id', 'su', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language of people who have chosen none. */
export const defaultLanguage: Language = 'id';

interface Frame {
  readonly salutation: string;
  readonly signature: string;
  readonly unsubscribe: string;
  /** In which language a mail repeats its text, for readers who have not chosen; and the line above it. */
  readonly translation: { readonly language: Language; readonly heading: string } | null;
}

/** What stands around the text of a message. */
export const frames: Readonly<Record<Language, Frame>> = {
  id: {
    salutation: 'Yth. {{ recipient }},',
    signature: 'Sambung, Diskominfo Kabupaten Bogor',
    unsubscribe: 'Berhenti berlangganan',
    translation: { language: 'en', heading: 'In English:' },
  },
  su: {
    salutation: 'Ka Yth. {{ recipient }},',
    signature: 'Sambung, Diskominfo Kabupatén Bogor',
    unsubscribe: 'Lirén langganan',
    translation: { language: 'id', heading: 'Dalam bahasa Indonesia:' },
  },
  en: {
    salutation: 'Dear {{ recipient }},',
    signature: 'Sambung, Diskominfo of the regency of Bogor',
    unsubscribe: 'Unsubscribe',
    translation: null,
  },
};
