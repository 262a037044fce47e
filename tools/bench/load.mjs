import { Agent, request } from 'node:http';
import { createHistogram } from 'node:perf_hooks';

/**
 * @typedef {object} Figures
 * @property {number} perSecond
 * @property {number} p50 in ms
 * @property {number} p95 in ms
 * @property {number} answers
 * @property {number} failures
 */

/**
 * Many clients, each sending its next request as soon as the last was answered.
 * @param {object} load
 * @param {number} load.clients
 * @param {number} load.seconds
 * @param {(client: number) => { url: string, headers: Record<string, string>, body: string }} load.next
 * @param {(body: string) => boolean} load.isRight
 * @returns {Promise<Figures>}
 */
export async function httpLoad({ clients, seconds, next, isRight }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const one = async (/** @type {number} */ client) => {
    const { url, headers, body } = next(client);
    const answer = await post(url, { headers, body, agent });
    return answer.status === 200 && isRight(answer.body);
  };
  try {
    return await load({ clients, seconds, one });
  } finally {
    agent.destroy();
  }
}

/**
 * Runs `one` over and over, as many at a time as there are clients, and times each.
 * @param {{ clients: number, seconds: number, one: (client: number) => Promise<boolean> }} load
 * @returns {Promise<Figures>}
 */
export async function load({ clients, seconds, one }) {
  const micros = createHistogram();
  let failures = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const work = async (/** @type {number} */ client) => {
    while (performance.now() < until) {
      const sent = performance.now();
      const isRight = await one(client);
      micros.record(Math.max(1, Math.round((performance.now() - sent) * 1000)));
      if (!isRight) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  const took = (performance.now() - began) / 1000;
  return {
    perSecond: micros.count / took,
    p50: micros.percentile(50) / 1000,
    p95: micros.percentile(95) / 1000,
    answers: micros.count,
    failures,
  };
}

/**
 * @param {string} url
 * @param {{ headers: Record<string, string>, body: string, agent: Agent }} what
 * @returns {Promise<{ status: number, body: string }>}
 */
function post(url, { headers, body, agent }) {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      agent,
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        ...headers,
      },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.end(body);
  });
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
