import { z } from 'zod';
import { readSettings } from '#settings';
import { standaloneSettings } from '../../../local/test-servers/standalone-service.js';

const schema = z.object({
  ...standaloneSettings,
  FAULT_PREFIX: z.string(),
  FAULT_REACTS: z.stringbool(),
  FAULT_PORT: z.coerce.number(),
});

export type FaultSettings = z.infer<typeof schema>;

export function readFaultSettings(): FaultSettings {
  return readSettings(schema);
}
