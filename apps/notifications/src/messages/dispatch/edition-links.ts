import { Inject, Injectable } from '@nestjs/common';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { defuse } from '../../templates/content/defuse-value.js';
import type { ListedItem } from '../../templates/content/mail-html.js';
import type { ClaimedMessage } from './claimed-message.js';

/** The public text that a message is about, as a link of this platform below its paragraphs. */
@Injectable()
export class EditionLinks {
  constructor(@Inject(notificationsSettings) private readonly settings: NotificationsSettings) {}

  /** Of a task to disseminate an edition; undefined for all others. */
  of({ variables }: Pick<ClaimedMessage, 'variables'>): ListedItem[] | undefined {
    const { editionId, editionTitle, editionSummary = '' } = variables;
    if (editionId === undefined || editionTitle === undefined) return undefined;
    return [{ title: defuse(editionTitle), url: this.urlOf(editionId), text: defuse(editionSummary) }];
  }

  urlOf(editionId: string): string {
    return `${this.settings.PUBLISHING_PUBLIC_URL}/v1/editions/${editionId}`;
  }
}
