import { Observable, type Subscriber, takeUntil, timer } from 'rxjs';
import type { InboxState } from './inbox.dto.js';

export interface InboxStateEvent {
  readonly type: 'inbox';
  readonly data: InboxState;
}

interface Listener<Reader> {
  readonly reader: Reader;
  readonly subscriber: Subscriber<InboxStateEvent>;
  last: string;
}

/** Reads the states of the inboxes of these readers, in their order, by one statement. */
export type ReadStates<Reader> = (readers: readonly Reader[]) => Promise<readonly InboxState[]>;

/**
 * The open pages of this process that follow an inbox. One statement reads the inboxes of all of them, so that a change by
 * another replica is seen, too, and a process without listeners reads nothing.
 */
export class StateListeners<Reader> {
  private readonly listeners = new Set<Listener<Reader>>();

  /** @param keyOf The same for readers of the same inbox: each inbox is read once, however many pages follow it. */
  constructor(
    private readonly read: ReadStates<Reader>,
    private readonly keyOf: (reader: Reader) => string,
  ) {}

  /** The state of an inbox now and after each change. Ends after these seconds; browsers connect again by themselves. */
  of(reader: Reader, seconds: number): Observable<InboxStateEvent> {
    return new Observable<InboxStateEvent>((subscriber) => {
      const listener: Listener<Reader> = { reader, subscriber, last: '' };
      this.listeners.add(listener);
      this.report([listener]).catch((error: unknown) => subscriber.error(error));
      return () => this.listeners.delete(listener);
    }).pipe(takeUntil(timer(seconds * 1_000)));
  }

  async reportAll(): Promise<void> {
    if (this.listeners.size > 0) await this.report([...this.listeners]);
  }

  end(): void {
    for (const { subscriber } of this.listeners) subscriber.complete();
  }

  private async report(listeners: readonly Listener<Reader>[]): Promise<void> {
    // A person has an inbox open on several pages.
    const readers = new Map(listeners.map(({ reader }) => [this.keyOf(reader), reader]));
    const states = await this.read([...readers.values()]);
    const stateOf = new Map([...readers.keys()].map((key, index) => [key, states[index]!]));
    for (const listener of listeners) {
      const data = stateOf.get(this.keyOf(listener.reader))!;
      if (JSON.stringify(data) === listener.last) continue;
      listener.last = JSON.stringify(data);
      listener.subscriber.next({ type: 'inbox', data });
    }
  }
}
