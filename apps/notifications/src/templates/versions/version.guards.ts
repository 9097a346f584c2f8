import type { GuardTable } from '#lifecycle';
import { declarations } from '../catalog/declarations.js';
import { isRefusal, lint, pointerOf } from '../content/lint.js';
import { inWords } from '../content/lint.words.js';
import type { TemplateVersion } from './template-version.entity.js';
import type { VersionGuard } from './version.workflow.js';

export const versionGuards: GuardTable<VersionGuard, TemplateVersion, object> = {
  'draft-exists': { constraint: 'template_version_one_draft' },
  'content-refused': ({ after: { template, content } }) => {
    const refusals = lint(content, declarations[template].placeholders).filter(isRefusal);
    if (refusals.length === 0) return true;
    return {
      errors: refusals.map((refusal) => ({ pointer: pointerOf(refusal), detail: inWords(refusal) })),
    };
  },
  /** The author is the last one who changed it. */
  'author-may-not-publish': ({ before, actor }) => before?.author !== actor,
};
