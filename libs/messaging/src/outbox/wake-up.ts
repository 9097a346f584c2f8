import { Injectable } from '@nestjs/common';

/** Lets a loop sleep until it is called or a time has passed; a call while it is awake is not lost. */
@Injectable()
export class WakeUp {
  private called = false;
  private wake: (() => void) | undefined;

  call(): void {
    this.called = true;
    this.wake?.();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.called) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.wake = undefined;
    this.called = false;
  }
}
