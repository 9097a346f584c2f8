import { Injectable } from '@nestjs/common';

/** Notifies the dispatch job that messages are due, without importing it. */
@Injectable()
export class DispatchSignal {
  private listener: () => void = () => {};

  onNotify(listener: () => void): void {
    this.listener = listener;
  }

  notify(): void {
    this.listener();
  }
}
