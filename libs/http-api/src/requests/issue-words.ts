import type { BilingualText } from '#text';

/** What a value must be, by the name of a type of zod. */
export const typeWords: Readonly<Record<string, BilingualText>> = {
  string: { en: 'must be a text', id: 'harus berupa teks' },
  number: { en: 'must be a number', id: 'harus berupa angka' },
  int: { en: 'must be a whole number', id: 'harus berupa bilangan bulat' },
  bigint: { en: 'must be a whole number', id: 'harus berupa bilangan bulat' },
  boolean: { en: 'must be true or false', id: 'harus true atau false' },
  array: { en: 'must be a list', id: 'harus berupa daftar' },
  tuple: { en: 'must be a list', id: 'harus berupa daftar' },
  object: { en: 'must be an object', id: 'harus berupa objek' },
  record: { en: 'must be an object', id: 'harus berupa objek' },
  date: { en: 'must be a date', id: 'harus berupa tanggal' },
  null: { en: 'must be null', id: 'harus null' },
  never: { en: 'must be left out', id: 'harus dihilangkan' },
  undefined: { en: 'must be left out', id: 'harus dihilangkan' },
  nonoptional: { en: 'must be given', id: 'wajib diisi' },
};

/** What a text must be, by the name of a format of zod. */
export const formatWords: Readonly<Record<string, BilingualText>> = {
  email: { en: 'must be an e-mail address such as siti@example.id', id: 'harus alamat surel seperti siti@example.id' },
  url: { en: 'must be an address such as https://example.id', id: 'harus alamat situs seperti https://example.id' },
  uuid: {
    en: 'must be a UUID such as 0195f7a4-5c1e-7d3a-9b2f-3e4d5c6b7a89',
    id: 'harus UUID seperti 0195f7a4-5c1e-7d3a-9b2f-3e4d5c6b7a89',
  },
  datetime: { en: 'must be a moment such as 2026-11-29T08:15:00Z', id: 'harus waktu seperti 2026-11-29T08:15:00Z' },
  date: { en: 'must be a day such as 2026-11-29', id: 'harus tanggal seperti 2026-11-29' },
  time: { en: 'must be a time such as 08:15:00', id: 'harus jam seperti 08:15:00' },
  base64: { en: 'must be in base64', id: 'harus dalam base64' },
  base64url: { en: 'must be in base64url', id: 'harus dalam base64url' },
  ipv4: { en: 'must be an IPv4 address such as 192.0.2.1', id: 'harus alamat IPv4 seperti 192.0.2.1' },
  ipv6: { en: 'must be an IPv6 address such as 2001:db8::1', id: 'harus alamat IPv6 seperti 2001:db8::1' },
  json_string: { en: 'must be JSON', id: 'harus berupa JSON' },
  lowercase: { en: 'must be in small letters', id: 'harus berhuruf kecil' },
  uppercase: { en: 'must be in capital letters', id: 'harus berhuruf kapital' },
};

/** What is counted, by the origin of an issue of size; other origins are numbers. */
export const units: Readonly<Record<string, BilingualText>> = {
  string: { en: 'characters', id: 'karakter' },
  array: { en: 'items', id: 'butir' },
  set: { en: 'items', id: 'butir' },
  map: { en: 'entries', id: 'butir' },
  record: { en: 'entries', id: 'butir' },
};
