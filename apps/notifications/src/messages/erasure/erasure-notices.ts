import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import type { Identity } from '#text';

type EraseIn = (tx: Transaction, people: readonly Identity[]) => Promise<void>;

/** Passes on who is erased: another room than this one has texts that people wrote. */
@Injectable()
export class ErasureNotices {
  private readonly observers: EraseIn[] = [];

  /** Called in the transaction of the erasure, with all that is known of the person. */
  observe(erase: EraseIn): void {
    this.observers.push(erase);
  }

  async publish(tx: Transaction, people: readonly Identity[]): Promise<void> {
    if (people.length > 0) for (const erase of this.observers) await erase(tx, people);
  }
}
