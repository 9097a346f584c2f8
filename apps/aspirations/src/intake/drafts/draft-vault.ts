import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { Vault } from '#vault';
import { missingFields } from './missing-fields.js';
import type { DraftContent, DraftResponse } from './draft.dto.js';
import { type DraftRow, questionsOf, toSummary } from './draft-rows.js';

/** Seals and opens the content of drafts, which holds personal data. */
@Injectable()
export class DraftVault {
  constructor(private readonly vault: Vault) {}

  /** Under a new key of the draft's own. */
  seal(id: string, content: DraftContent): { wrappedKey: Buffer; sealed: Buffer } {
    const wrappedKey = this.vault.newKey();
    return { wrappedKey, sealed: this.vault.seal(wrappedKey, content, id) };
  }

  /** Null once it has been submitted or discarded. */
  open({ id, wrappedKey, sealed }: DraftRow): DraftContent | null {
    return wrappedKey && sealed && this.vault.open<DraftContent>(wrappedKey, sealed, id);
  }

  /** The draft, with what is missing. */
  async present(from: Pick<Transaction, 'query'>, draft: DraftRow): Promise<DraftResponse> {
    const content = this.open(draft);
    const missing =
      content === null ? [] : missingFields(draft.channel, content, await questionsOf(from, content.category));
    return { ...toSummary(draft), content, missing };
  }
}
