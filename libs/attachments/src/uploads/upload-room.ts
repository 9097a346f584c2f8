import { Injectable } from '@nestjs/common';
import { platformError } from '#http-api';

const mostOfAccount = 2;
const mostOfAll = 16;

/** Bounds what uploads in hand take of this process's memory: so many files at once, and so many of one account. */
@Injectable()
export class UploadRoom {
  private readonly inHand = new Map<string, number>();
  private all = 0;

  /** @throws 429 'too-many-requests' by what this account is sending, 503 'temporarily-unavailable' by what all are */
  async within<T>(account: string, work: () => Promise<T>): Promise<T> {
    const own = this.inHand.get(account) ?? 0;
    if (own >= mostOfAccount) throw platformError('too-many-requests', retryAfter(2));
    if (this.all >= mostOfAll) throw platformError('temporarily-unavailable', retryAfter(5));
    this.count(account, 1);
    try {
      return await work();
    } finally {
      this.count(account, -1);
    }
  }

  private count(account: string, change: 1 | -1): void {
    this.all += change;
    const own = (this.inHand.get(account) ?? 0) + change;
    if (own === 0) this.inHand.delete(account);
    else this.inHand.set(account, own);
  }
}

function retryAfter(seconds: number) {
  return { headers: { 'retry-after': String(seconds), connection: 'close' } };
}
