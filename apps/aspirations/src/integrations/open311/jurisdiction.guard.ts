import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type AspirationsSettings, aspirationsSettings } from '../../aspirations.settings.js';
import { open311Error } from './open311.errors.js';

/** Refuses calls for another jurisdiction; the id may be left out, because there is one. */
@Injectable()
export class JurisdictionGuard implements CanActivate {
  constructor(@Inject(aspirationsSettings) private readonly settings: AspirationsSettings) {}

  /** @throws 404 `jurisdiction-not-found` */
  canActivate(context: ExecutionContext): boolean {
    const { query, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const ours = this.settings.ASPIRATIONS_OPEN311_JURISDICTION;
    for (const given of [query, body].flatMap(jurisdictionsIn))
      if (given.trim() !== '' && given.trim().toLowerCase() !== ours)
        throw open311Error('jurisdiction-not-found', {
          detail: { en: `jurisdiction_id must be ${ours}`, id: `jurisdiction_id harus ${ours}` },
        });
    return true;
  }
}

function jurisdictionsIn(fields: unknown): string[] {
  const given = (fields as { jurisdiction_id?: unknown } | null | undefined)?.jurisdiction_id;
  return [given].flat().filter((value) => typeof value === 'string');
}
