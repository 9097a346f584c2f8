import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { TemplateVersion } from './template-version.entity.js';
import { templateError } from './version.errors.js';
import { versionGuards } from './version.guards.js';
import { versionWorkflow } from './version.workflow.js';
import { versionWords } from './version.words.js';

/** The only way by which a version of a template changes. */
@Injectable()
export class VersionLifecycle extends Lifecycle<typeof versionWorkflow, TemplateVersion> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: versionWorkflow,
      words: versionWords,
      entity: TemplateVersion,
      notFound: () => templateError('template-version-not-found'),
      refuse: templateError,
      target: () => ({}),
      guards: versionGuards,
      events: {},
    });
  }
}
