import { beforeEach, describe, expect, it } from 'vitest';
import { FakeSocket } from '../test/fake-socket';
import { connectionStore } from './connection';
import { createLive, type Notice } from './live';

function opened(firstCursor: string | null = '7') {
  const socket = new FakeSocket();
  const live = createLive(socket, () => firstCursor);
  const heard: Notice[] = [];
  live.onNotice((notice) => heard.push(notice));
  return { socket, live, heard };
}

/** The acknowledgements of the fake server are promises: a turn of the event loop lets them arrive. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const missed = (id: string): Notice => ({
  id,
  cursor: '90',
  customerId: null,
  caseId: 'case-1',
  portfolioId: null,
  teamIds: [],
  userIds: [],
  type: 'CASE_ASSIGNED',
});

beforeEach(() => connectionStore.set({ state: 'connecting' }));

describe('the live layer', () => {
  it('joins its rooms first and then catches up from the page’s first answer', async () => {
    const { socket, live } = opened();
    live.join('team:a');
    live.connect();
    await settled();
    expect(socket.said).toEqual([
      ['join', { room: 'team:a' }],
      ['catchUp', '7'],
    ]);
    expect(connectionStore.get().state).toBe('online');
  });

  it('tells a notice once, however often it comes', async () => {
    const { socket, live, heard } = opened();
    live.connect();
    socket.tell({ id: 'n1' });
    socket.tell({ id: 'n1' });
    socket.tell({ id: 'n2' });
    expect(heard.map((notice) => notice.id)).toEqual(['n1', 'n2']);
  });

  it('says since when it is offline, and afterwards tells what was missed from where it was', async () => {
    const { socket, live, heard } = opened();
    live.join('case:1');
    live.connect();
    await settled();
    socket.tell({ id: 'n1', cursor: '88' });
    socket.lose();
    const offline = connectionStore.get();
    expect(offline.state).toBe('offline');
    socket.missed = { notices: [missed('n1'), missed('n2')], cursor: '95', reload: false };
    socket.said.length = 0;
    socket.connect();
    await settled();
    expect(socket.said).toEqual([
      ['join', { room: 'case:1' }],
      ['catchUp', '88'],
    ]);
    expect(heard.map((notice) => notice.id)).toEqual(['n1', 'n2']);
    expect(connectionStore.get().state).toBe('online');
  });

  it('keeps the moment of the first loss while it tries again', () => {
    const { socket, live } = opened();
    live.connect();
    socket.lose();
    const since = connectionStore.get();
    socket.hear('connect_error', new Error('xhr poll error'));
    expect(connectionStore.get()).toBe(since);
  });

  it('asks for everything anew when too much was missed', async () => {
    const { socket, live, heard } = opened();
    let reloads = 0;
    live.onReload(() => {
      reloads += 1;
    });
    socket.missed = { notices: [missed('n1')], cursor: '95', reload: true };
    live.connect();
    await settled();
    expect(reloads).toBe(1);
    expect(heard).toEqual([]);
  });

  it('tries again when the server closed the connection, and says so when nobody is signed in', () => {
    const { socket, live } = opened();
    let signOuts = 0;
    live.onSignedOut(() => {
      signOuts += 1;
    });
    live.connect();
    socket.lose('io server disconnect');
    expect(socket.connected).toBe(true);
    socket.hear('connect_error', new Error('UNAUTHENTICATED'));
    expect(signOuts).toBe(1);
    expect(connectionStore.get().state).toBe('online');
  });

  it('leaves a room when the last part of the page that is in it goes', () => {
    const { socket, live } = opened();
    live.connect();
    const leaveFirst = live.join('case:1');
    const leaveSecond = live.join('case:1');
    leaveFirst();
    expect(socket.said.filter(([event]) => event === 'leave')).toEqual([]);
    leaveSecond();
    expect(socket.said.filter(([event]) => event === 'leave')).toEqual([
      ['leave', { room: 'case:1' }],
    ]);
  });
});
