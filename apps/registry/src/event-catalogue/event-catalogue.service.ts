import { Injectable } from '@nestjs/common';
import { eventDocuments } from '#event-documents';
import { eventCatalogueError } from './event-catalogue.errors.js';

/** The documents of the events, each written when it is first read. */
@Injectable()
export class EventCatalogue {
  private readonly documents = eventDocuments();
  private readonly written = new Map<string, string>();

  /** @throws 404 `event-document-not-found` */
  read(path: string): string {
    const known = this.written.get(path);
    if (known !== undefined) return known;
    const write = this.documents.get(path);
    if (!write) throw eventCatalogueError('event-document-not-found', { detail: path });
    const text = write();
    this.written.set(path, text);
    return text;
  }
}
