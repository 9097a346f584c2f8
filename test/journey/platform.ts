import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { services } from '#contracts';

const platform = z.object({
  broker: z.object({ kind: z.enum(['kafka', 'in-process']), brokers: z.array(z.string()).optional() }),
  issuer: z.object({ url: z.url(), tokenUrl: z.url() }),
  services: z.record(z.enum(services), z.url()),
  mail: z.object({ api: z.url() }),
});

/** The public addresses of a running platform. */
export type Platform = z.infer<typeof platform>;

/** @throws Error with the remedy when the file is missing or describes no platform */
export async function readPlatform(file: string): Promise<Platform> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new Error(`${file} is not there: is a platform running? Start one with npm start.`);
  }
  const read = platform.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  throw new Error(`${file} does not describe a running platform:\n${z.prettifyError(read.error)}`);
}
