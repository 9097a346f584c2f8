import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, sql } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { builtInContent, templateNames } from '../catalog/built-in.js';
import type { TemplateName } from '../catalog/declarations.js';
import type { TemplateVersion } from './template-version.entity.js';
import { VersionLifecycle } from './version.lifecycle.js';

type Current = Pick<TemplateVersion, 'template' | 'number' | 'source'> & { readonly same: boolean };

/**
 * Publishes the texts that come with the product, when they are new or have changed with a new release. A text of the staff
 * stays current: `GET /v1/templates/{name}` shows both.
 */
@Injectable()
export class BuiltInVersions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionLifecycle,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.database.transaction(async (tx) => {
      // One replica publishes, the others find it done.
      await tx.query(sql`SELECT pg_advisory_xact_lock(hashtext('built-in-template-versions'))`);
      const contents = templateNames.map((template) => ({ template, content: builtInContent(template) }));
      const current = await tx.query<Current>(sql`
        SELECT DISTINCT ON (template) template, number, source, version.content = built_in.content AS same
          FROM template_version AS version
          JOIN jsonb_to_recordset(${JSON.stringify(contents)}::jsonb) AS built_in (template text, content jsonb)
               USING (template)
         WHERE status = 'PUBLISHED'
         ORDER BY template, number DESC`);
      const known = new Map<TemplateName, Current>(current.map((row) => [row.template, row]));
      const now = new Date();
      const subjects = contents
        .filter(({ template }) => isOutdated(known.get(template)))
        .map(({ template, content }) => ({
          id: uuidv7(),
          template,
          number: (known.get(template)?.number ?? 0) + 1,
          content,
          source: 'BUILT_IN' as const,
          author: SYSTEM_ACTOR,
          createdAt: now,
          publishedAt: now,
        }));
      if (subjects.length === 0) return;
      await this.versions.createMany(tx, subjects, {
        action: 'install',
        followedBy: () => ['release'],
        actor: SYSTEM_ACTOR,
        authorized: true,
        now,
      });
    });
  }
}

function isOutdated(current: Current | undefined): boolean {
  return current === undefined || (current.source === 'BUILT_IN' && !current.same);
}
