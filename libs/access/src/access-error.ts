import { HttpException } from '@nestjs/common';

/** Every refusal of this library: its status, and what people are told. */
export const accessErrors = {
  'token-missing': {
    status: 401,
    en: 'This needs an access token.',
    id: 'Permintaan ini memerlukan token akses.',
  },
  'token-invalid': { status: 401, en: 'The access token is not valid.', id: 'Token akses tidak sah.' },
  'token-expired': { status: 401, en: 'The access token has expired.', id: 'Token akses sudah kedaluwarsa.' },
  'role-missing': {
    status: 403,
    en: 'Your roles do not allow this.',
    id: 'Peran Anda tidak mengizinkan tindakan ini.',
  },
  'out-of-scope': {
    status: 403,
    en: 'Your role allows this, but not here.',
    id: 'Peran Anda mengizinkan tindakan ini, tetapi bukan di sini.',
  },
  'auth-unavailable': {
    status: 503,
    en: 'Access tokens cannot be verified at the moment.',
    id: 'Token akses saat ini tidak dapat diverifikasi.',
  },
  'access-unchecked': {
    status: 500,
    en: 'The service did not check its access rules. This is a fault of the service.',
    id: 'Layanan tidak memeriksa aturan aksesnya. Ini kesalahan layanan.',
  },
} as const;

export type AccessCode = keyof typeof accessErrors;

/** A refusal; `libs/http-api` makes a problem document of it. */
export class AccessError extends HttpException {
  constructor(
    readonly code: AccessCode,
    readonly headers: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(accessErrors[code].en, accessErrors[code].status, options);
  }
}
