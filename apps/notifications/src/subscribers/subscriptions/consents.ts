import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Queryable, sql } from '#database';
import type { OwnerKind } from '../contact-points/contact-point.entity.js';
import type { ConsentAct, ConsentMeans } from './consent.entity.js';

/** The texts that people agree to; a change of a text is a new version, so that the evidence names the one that was shown. */
export const consentTexts = {
  subscription: {
    version: 1,
    id: 'Saya bersedia menerima informasi yang saya pilih dari Pemerintah Kabupaten Bogor pada alamat ini, dan dapat berhenti kapan saja.',
    su: 'Abdi sapuk nampi informasi anu dipilih ti Pamaréntah Kabupatén Bogor dina alamat ieu, sareng tiasa eureun iraha waé.',
    en: 'I want to get the information that I chose from the Regency of Bogor at this address, and may stop at any time.',
  },
} as const;

interface Act {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly contactPointId?: string;
  readonly act: ConsentAct;
  readonly means: ConsentMeans;
  readonly language?: string;
}

/** The evidence of consents; it holds no address. */
@Injectable()
export class Consents {
  async record(queryable: Queryable, { ownerKind, ownerId, contactPointId, act, means, language }: Act): Promise<void> {
    await queryable.query(sql`
      INSERT INTO consent (id, owner_kind, owner_id, contact_point_id, act, means, text, text_version, language, at)
      VALUES (${uuidv7()}, ${ownerKind}, ${ownerId}, ${contactPointId ?? null}, ${act}, ${means}, 'subscription',
              ${consentTexts.subscription.version}, ${language ?? 'id'}, now())`);
  }
}
