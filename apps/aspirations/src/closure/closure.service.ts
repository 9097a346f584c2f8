import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import { CaseDesk, type Demand } from '../aspirations/case-desk.js';
import { citizenAnswer } from './citizen-answer.js';
import type { SiteCheck } from './closure.dto.js';

/** How an answer is put to the test, by those beside its citizen: the KIM of the village, and the coordinator. */
@Injectable()
export class Closure {
  constructor(
    private readonly desk: CaseDesk,
    private readonly access: Access,
  ) {}

  /** The KIM of the village looks on site, whichever KIM took the case in. */
  check(demand: Demand, { kimId, result, text, attachmentIds }: SiteCheck): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.check', ({ villageCode }) => {
      this.access.check(demand.actor, 'aspiration.check', { kim: kimId, area: villageCode });
      return { action: 'check', kimId, entry: { kind: 'CHECK', text, result }, evidence: attachmentIds };
    });
  }

  /** The KIM has told the citizen of the answer in person. */
  tell(demand: Demand): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.relay', (_, now) => ({
      action: 'tell',
      changes: { answerToldAt: now },
    }));
  }

  /** The KIM passes on what the citizen replied to a question, or to a return for completion. */
  answer(demand: Demand, text: string): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.relay', (aspiration) => citizenAnswer(aspiration, text));
  }

  sendBack(demand: Demand, text: string): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.review', () => ({
      action: 'send-back',
      entry: { kind: 'SENT_BACK', text },
    }));
  }

  uphold(demand: Demand, text: string): Promise<AspirationResponse> {
    return this.desk.take(demand, 'aspiration.review', (_, now) => ({
      action: 'uphold',
      entry: { kind: 'VERDICT', text },
      changes: { outcome: 'UPHELD', closedAt: now },
    }));
  }
}
