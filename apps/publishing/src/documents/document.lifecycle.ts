import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { Document } from './document.entity.js';
import { documentError } from './document.errors.js';
import { documentGuards, type DocumentInput } from './document.guards.js';
import { documentWorkflow } from './document.workflow.js';
import { documentWords } from './document.words.js';

/** The only way by which a document changes. */
@Injectable()
export class DocumentLifecycle extends Lifecycle<typeof documentWorkflow, Document, DocumentInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: documentWorkflow,
      words: documentWords,
      entity: Document,
      notFound: () => documentError('document-not-found'),
      refuse: documentError,
      target: () => ({}),
      guards: documentGuards,
      events: {},
    });
  }
}
