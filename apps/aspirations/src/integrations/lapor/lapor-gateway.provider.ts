import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import { FileLaporGateway } from './file-lapor-gateway.js';
import { HttpLaporGateway } from './http-lapor-gateway.js';
import type { LaporGateway } from './lapor-gateway.js';

interface LaporSettings {
  readonly ASPIRATIONS_LAPOR_URL?: string | undefined;
  readonly ASPIRATIONS_LAPOR_KEY?: string | undefined;
}

/** The way to SP4N-LAPOR! that the settings name; null when they name none. */
export function laporGateway({
  ASPIRATIONS_LAPOR_URL: url,
  ASPIRATIONS_LAPOR_KEY: key,
}: LaporSettings): LaporGateway | null {
  if (url === undefined) return null;
  if (!url.startsWith('file:')) return new HttpLaporGateway(url, key ?? '');
  const logger = new Logger(FileLaporGateway.name);
  return new FileLaporGateway(fileURLToPath(url), (name, error) =>
    logger.warn({ err: error, name }, 'a file of receipts of LAPOR! cannot be read'),
  );
}
