import { Injectable } from '@nestjs/common';
import { platformError } from '#http-api';

const maxPerAccount = 2;
const maxTotal = 16;

/** Bounds what uploads in hand take of this process's memory: so many files at once, and so many of one account. */
@Injectable()
export class UploadLimiter {
  private readonly active = new Map<string, number>();
  private total = 0;

  /** @throws 429 'too-many-requests' by what this account is sending, 503 'temporarily-unavailable' by what all are */
  async run<T>(account: string, work: () => Promise<T>): Promise<T> {
    const ofAccount = this.active.get(account) ?? 0;
    if (ofAccount >= maxPerAccount) throw platformError('too-many-requests', retryAfter(2));
    if (this.total >= maxTotal) throw platformError('temporarily-unavailable', retryAfter(5));
    this.count(account, 1);
    try {
      return await work();
    } finally {
      this.count(account, -1);
    }
  }

  private count(account: string, change: 1 | -1): void {
    this.total += change;
    const ofAccount = (this.active.get(account) ?? 0) + change;
    if (ofAccount === 0) this.active.delete(account);
    else this.active.set(account, ofAccount);
  }
}

function retryAfter(seconds: number) {
  return { headers: { 'retry-after': String(seconds), connection: 'close' } };
}
