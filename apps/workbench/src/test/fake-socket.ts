import type { LiveSocket, Notice } from '../core/live';

/** The socket as the test plays the server's side of it. */
export class FakeSocket implements LiveSocket {
  connected = false;
  /** what the page said, in order */
  readonly said: (readonly [event: string, payload: unknown])[] = [];
  /** what the page is told it missed, by the next catch-up */
  missed: { notices: readonly Notice[]; cursor: string; reload: boolean } = {
    notices: [],
    cursor: '100',
    reload: false,
  };
  private readonly listeners = new Map<string, ((payload: never) => void)[]>();

  on(event: string, listener: (payload: never) => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  emit(event: string, payload: unknown): void {
    this.said.push([event, payload]);
  }

  async emitWithAck(event: string, payload: unknown): Promise<unknown> {
    this.said.push([event, payload]);
    return event === 'catchUp' ? this.missed : { isJoined: true };
  }

  connect(): void {
    this.connected = true;
    this.hear('connect', undefined);
  }

  disconnect(): void {
    this.lose('io client disconnect');
  }

  /** The connection breaks. */
  lose(reason = 'transport close'): void {
    this.connected = false;
    this.hear('disconnect', reason);
  }

  /** The server says something. */
  hear(event: string, payload: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(payload as never);
  }

  /** The server tells of a change. */
  tell(notice: Partial<Notice> & { id: string }): void {
    this.hear('notice', {
      cursor: '101',
      customerId: null,
      caseId: null,
      portfolioId: null,
      teamIds: [],
      userIds: [],
      type: 'CASE_ASSIGNED',
      ...notice,
    });
  }
}
