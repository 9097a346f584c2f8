import { z } from 'zod';
import { paragraphs } from '#http-api';
import { agencyId } from '../../agencies/agency.dto.js';
import { Split } from '../../aspirations/parts/part.dto.js';

/** Why it is held; offices read it, the reporter learns only that it is being checked. */
export const Hold = z.strictObject({ text: paragraphs(4_000) }).meta({ id: 'Hold' });
export type Hold = z.output<typeof Hold>;

/** What becomes of a verified aspiration. Its reporter gets no mail of an agency that does not have it. */
export const NextStep = z
  .discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('BY_RULE').describe('To the agency that the routing rules name; without one, it waits'),
    }),
    z.strictObject({ step: z.literal('WAIT').describe('Until the coordinator assigns it') }),
    z.strictObject({ step: z.literal('ASSIGN').describe('To this agency, whatever the rules name'), agencyId }),
    z.strictObject({ step: z.literal('SPLIT').describe('Among these agencies, each with its part'), ...Split.shape }),
    z.strictObject({ step: z.literal('HOLD').describe('Until it is released: it is being checked'), ...Hold.shape }),
  ])
  .meta({ id: 'NextStep' });
export type NextStep = z.output<typeof NextStep>;

export const byRule: NextStep = { step: 'BY_RULE' };

export const Release = z.strictObject({ next: NextStep.default(byRule) }).meta({ id: 'Release' });
export type Release = z.output<typeof Release>;
