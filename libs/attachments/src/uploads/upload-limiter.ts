import { Injectable } from '@nestjs/common';
import { platformError } from '#http-api';

const maxPerAccount = 2;
const maxTotal = 16;
/** The others are left to accounts. */
const maxPublic = 8;

/** Bounds the memory of concurrent uploads: limits the files of the process, of callers without a token, and of
 * one account. */
@Injectable()
export class UploadLimiter {
  private readonly active = new Map<string, number>();
  private total = 0;
  private public = 0;

  /** @throws 429 'too-many-requests' at the limit of the account, 503 'temporarily-unavailable' at the limit of the process */
  async run<T>(account: string, isPublic: boolean, work: () => Promise<T>): Promise<T> {
    const ofAccount = this.active.get(account) ?? 0;
    if (ofAccount >= maxPerAccount) throw platformError('too-many-requests', retryAfter(2));
    if (this.total >= maxTotal || (isPublic && this.public >= maxPublic))
      throw platformError('temporarily-unavailable', retryAfter(5));
    this.count(account, isPublic, 1);
    try {
      return await work();
    } finally {
      this.count(account, isPublic, -1);
    }
  }

  private count(account: string, isPublic: boolean, change: 1 | -1): void {
    this.total += change;
    if (isPublic) this.public += change;
    const ofAccount = (this.active.get(account) ?? 0) + change;
    if (ofAccount === 0) this.active.delete(account);
    else this.active.set(account, ofAccount);
  }
}

function retryAfter(seconds: number) {
  return { headers: { 'retry-after': String(seconds), connection: 'close' } };
}
