import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { AspirationCommands, type VersionedCommand } from '../../aspirations/aspiration-commands.service.js';
import { citizenReply } from './citizen-reply.js';
import type { SiteCheck } from './closure.dto.js';

/** How an answer is put to the test, by those beside its citizen: the KIM of the village, and the coordinator. */
@Injectable()
export class Closure {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly access: Access,
  ) {}

  /** The KIM of the village looks on site, whichever KIM took the case in. */
  check(command: VersionedCommand, { kimId, result, text, attachmentIds }: SiteCheck): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.check', ({ villageCode }) => {
      this.access.check(command.actor, 'aspiration.check', { kim: kimId, area: villageCode });
      return { action: 'check', kimId, entry: { kind: 'CHECK', text, result }, evidence: attachmentIds };
    });
  }

  /** The KIM has told the citizen of the answer in person. */
  confirmNotified(command: VersionedCommand): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.relay', (_, now) => ({
      action: 'confirm-notified',
      changes: { reporterNotifiedAt: now },
    }));
  }

  /** The KIM passes on what the citizen replied to a question, or to a return for completion. */
  answer(command: VersionedCommand, text: string): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.relay', (aspiration) => citizenReply(aspiration, text));
  }

  sendBack(command: VersionedCommand, text: string): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.review', () => ({
      action: 'send-back',
      entry: { kind: 'SENT_BACK', text },
    }));
  }

  uphold(command: VersionedCommand, text: string): Promise<AspirationResponse> {
    return this.commands.transition(command, 'aspiration.review', (_, now) => ({
      action: 'uphold',
      entry: { kind: 'VERDICT', text },
      changes: { outcome: 'UPHELD', closedAt: now },
    }));
  }
}
