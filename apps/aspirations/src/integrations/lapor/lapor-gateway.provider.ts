import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import { FileLaporGateway } from './file-lapor-gateway.js';
import { HttpLaporGateway } from './http-lapor-gateway.js';
import type { LaporGateway } from './lapor-gateway.js';

interface LaporSettings {
  readonly ASPIRATIONS_LAPOR_URL?: string | undefined;
  readonly ASPIRATIONS_LAPOR_KEY?: string | undefined;
}

/** The gateway to SP4N-LAPOR! by the settings; null without one. */
export function laporGateway({
  ASPIRATIONS_LAPOR_URL: url,
  ASPIRATIONS_LAPOR_KEY: key,
}: LaporSettings): LaporGateway | null {
  if (url === undefined) return null;
  if (!url.startsWith('file:')) return new HttpLaporGateway(url, key ?? '');
  const logger = new Logger(FileLaporGateway.name);
  return new FileLaporGateway(fileURLToPath(url), (name, error) =>
    logger.warn(
      { err: error, name },
      'Failed to read a file of receipts of LAPOR!; correct it and move it from faulty/ to in/',
    ),
  );
}
