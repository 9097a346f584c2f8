import { z } from 'zod';
import { version } from '../fields.js';

/** The fields of every reminder: it changes nothing, so that its subject keeps its version. */
export const reminderFields = {
  reminderId: z.uuid(),
  /** Always 1: a reminder is published once. */
  version,
};

export const reminderExample = { reminderId: '0197a5f7-7b8c-7d9e-8f0a-1b2c3d4e5f60', version: 1 };
