import { z } from 'zod';
import { plainLine, readEmail, telephoneOf, rule } from '#text';
import type { ContactChannel } from './contact-point.entity.js';

/** The normalised address, or why it is refused. */
export type ParsedAddress = { readonly address: string } | { readonly refusal: AddressRefusal };

export const addressRefusals = {
  'address-characters': rule({
    en: 'must hold letters of addresses only, no look-alike ones',
    id: 'hanya boleh berisi huruf yang lazim pada alamat, bukan huruf tiruan',
  }),
  'email-invalid': rule({
    en: 'must be an e-mail address such as siti@example.id',
    id: 'harus alamat surel, misalnya siti@example.id',
  }),
  'telephone-invalid': rule({
    en: 'must be a telephone number such as 0812-3456-7890 or +62 812 3456 7890',
    id: 'harus nomor telepon, misalnya 0812-3456-7890 atau +62 812 3456 7890',
  }),
  'telephone-not-mobile': rule({ en: 'must be a mobile number', id: 'harus nomor ponsel' }),
  'telephone-abroad': rule({ en: 'must be an Indonesian number for SMS', id: 'untuk SMS harus nomor Indonesia' }),
  'telegram-invalid': rule({ en: 'must be the id of a private chat', id: 'harus id percakapan pribadi' }),
  'web-push-invalid': rule({
    en: 'must be a push subscription of a browser',
    id: 'harus langganan push dari peramban',
  }),
} as const;
export type AddressRefusal = keyof typeof addressRefusals;

const pushSubscription = z.object({
  // Over plain HTTP only on this machine, where `npm start` runs a push service; no host is called but those of the settings.
  endpoint: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .refine((endpoint) => endpoint.startsWith('https:') || new URL(endpoint).hostname === 'localhost'),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/),
    auth: z.string().regex(/^[\w-]{20,30}={0,2}$/),
  }),
});

const parsers: Readonly<Record<ContactChannel, (typed: string) => ParsedAddress>> = {
  EMAIL: parseEmail,
  SMS: (typed) => parseTelephone(typed, true),
  WHATSAPP: (typed) => parseTelephone(typed, false),
  TELEGRAM: (typed) => (/^[1-9]\d{0,18}$/.test(typed) ? { address: typed } : { refusal: 'telegram-invalid' }),
  WEB_PUSH: parsePushSubscription,
};

/** The one form of an address as people type it: e-mail in lower case, telephone numbers as E.164. */
export function parseAddress(channel: ContactChannel, typed: string): ParsedAddress {
  return parsers[channel](plainLine(typed));
}

/** Mailboxes are compared in lower case. Look-alike letters would be another mailbox than the one that people read. */
function parseEmail(typed: string): ParsedAddress {
  if (/[^ -~]|(?:@|\.)xn--/i.test(typed)) return { refusal: 'address-characters' };
  const address = readEmail(typed);
  return address === undefined ? { refusal: 'email-invalid' } : { address: address.toLowerCase() };
}

function parseTelephone(typed: string, domestic: boolean): ParsedAddress {
  const phone = telephoneOf(typed);
  if (!phone) return { refusal: 'telephone-invalid' };
  if (domestic && phone.country !== 'ID') return { refusal: 'telephone-abroad' };
  const type = phone.getType();
  // Mobile networks that are new have no kind yet.
  if (type !== undefined && type !== 'MOBILE' && type !== 'FIXED_LINE_OR_MOBILE')
    return { refusal: 'telephone-not-mobile' };
  return { address: phone.number };
}

function parsePushSubscription(typed: string): ParsedAddress {
  try {
    const parsed = pushSubscription.safeParse(JSON.parse(typed));
    if (parsed.success) return { address: JSON.stringify(parsed.data) };
  } catch {
    // Not JSON, refused below.
  }
  return { refusal: 'web-push-invalid' };
}
