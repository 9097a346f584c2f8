import type { OpenAPIObject } from '@nestjs/swagger';
import { tagTexts } from '#glossary';
import { descriptionInIndonesian } from './describe-fields.js';
import { operationsOf } from './operations.js';

const about = {
  en:
    'JSON over HTTP. Errors are problem documents (RFC 9457) with a stable `code`; `GET /errors` lists them in both languages. ' +
    'Texts for people follow `Accept-Language`: `id` (Indonesian, the default) or `en`. Each description stands here in English, ' +
    'and in Indonesian as `x-description-id`. Timestamps are UTC (ISO 8601), days are those of Jakarta.',
  id:
    'JSON lewat HTTP. Kesalahan berupa dokumen problem (RFC 9457) dengan `code` tetap; `GET /errors` memuat semuanya dalam dua bahasa. ' +
    'Teks untuk orang mengikuti `Accept-Language`: `id` (Indonesia, bawaan) atau `en`. Setiap keterangan tertulis dalam bahasa ' +
    'Inggris, dan dalam bahasa Indonesia sebagai `x-description-id`. Waktu dalam UTC (ISO 8601), tanggal menurut Jakarta.',
};

/** States what the document is, how callers authenticate, and what its tags are about. */
export function describeDocument(document: OpenAPIObject, issuer: string): void {
  Object.assign(document.info, {
    description: about.en,
    [descriptionInIndonesian]: about.id,
    contact: { name: 'The operator of this installation' },
    license: { name: 'MIT', identifier: 'MIT' },
  });
  document.servers = [{ url: '/', description: 'The service that serves this document' }];
  document.components = {
    ...document.components,
    securitySchemes: {
      oidc: {
        type: 'openIdConnect',
        openIdConnectUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        description:
          'The identity provider of the installation: people by the authorization code flow with PKCE, machines by client credentials. ' +
          'The access token is a JWT; its claim `grants` has the roles with their scopes, such as `VILLAGE_OFFICER@area:32.01.05`.',
      },
      bearer: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'The same access token, for clients that get it in another way: `Authorization: Bearer …`',
      },
    },
  };
  const used = new Set(operationsOf(document).flatMap(({ operation }) => operation.tags ?? []));
  document.tags = [...used].toSorted().map((name) => {
    const text = tagTexts[name];
    return { name, ...(text && { description: text.en, [descriptionInIndonesian]: text.id }) };
  });
}
