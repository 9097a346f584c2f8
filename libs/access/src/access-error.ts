import { HttpException } from '@nestjs/common';

/** The errors of this library: status and texts. */
export const accessErrors = {
  'token-missing': {
    status: 401,
    en: 'This request requires an access token.',
    id: 'Permintaan ini memerlukan token akses.',
  },
  'token-invalid': { status: 401, en: 'The access token is not valid.', id: 'Token akses tidak sah.' },
  'kim-role-in-token': {
    status: 401,
    en: 'Roles of a KIM (KIM_…) are not accepted in access tokens. Remove them at the identity provider: link the account to the membership in the registry.',
    id: 'Peran KIM (KIM_…) tidak diterima di dalam token akses. Hapus peran itu di penyedia identitas, lalu tautkan akun dengan keanggotaannya di registri.',
  },
  'subject-reserved': {
    status: 401,
    en: 'The platform reserves the subject of this access token for itself. Give the account another one at the identity provider.',
    id: 'Subjek token akses ini dikhususkan untuk platform. Beri akun ini subjek lain di penyedia identitas.',
  },
  'token-expired': { status: 401, en: 'The access token has expired.', id: 'Token akses sudah kedaluwarsa.' },
  'role-missing': {
    status: 403,
    en: 'Your roles do not allow this action.',
    id: 'Peran Anda tidak mengizinkan tindakan ini.',
  },
  'out-of-scope': {
    status: 403,
    en: 'Your role allows this action, but not for this area, KIM, agency or purpose.',
    id: 'Peran Anda mengizinkan tindakan ini, tetapi tidak untuk wilayah, KIM, perangkat daerah, atau keperluan ini.',
  },
  'auth-unavailable': {
    status: 503,
    en: 'Access tokens cannot be verified at the moment.',
    id: 'Token akses saat ini tidak dapat diverifikasi.',
  },
  'access-unchecked': {
    status: 500,
    en: 'The service did not check its access rules. This is an error of the service.',
    id: 'Layanan tidak memeriksa aturan aksesnya. Ini kesalahan layanan.',
  },
} as const;

export type AccessCode = keyof typeof accessErrors;

/** A rejection; `libs/http-api` turns it into a problem document. */
export class AccessError extends HttpException {
  constructor(
    readonly code: AccessCode,
    readonly headers: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(accessErrors[code].en, accessErrors[code].status, options);
  }
}
