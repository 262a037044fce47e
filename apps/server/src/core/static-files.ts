import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = new Set([
  '.html',
  '.js',
  '.css',
  '.svg',
  '.json',
  '.map',
  '.webmanifest',
  '.txt',
]);
const YEAR = 'public, max-age=31536000, immutable';

const shrink = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify(gzip),
};
type Encoding = keyof typeof shrink;

interface Asset {
  path: string;
  type: string;
  cacheControl: string;
  bodies: Map<Encoding | 'identity', Promise<Buffer>>;
}

/** The files of a folder by their address. Only what was there at the start is ever served. */
async function assetsIn(folder: string): Promise<Map<string, Asset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const assets = new Map<string, Asset>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    assets.set(address, {
      path,
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      // Vite writes the hash of the content into the names below /assets
      cacheControl: address.startsWith('/assets/') ? YEAR : 'no-cache',
      bodies: new Map(),
    });
  }
  return assets;
}

function bodyOf(asset: Asset, encoding: Encoding | 'identity'): Promise<Buffer> {
  const known = asset.bodies.get(encoding);
  if (known) return known;
  const read = readFile(asset.path);
  const body = encoding === 'identity' ? read : read.then(shrink[encoding]);
  asset.bodies.set(encoding, body);
  return body;
}

/**
 * The built workbench: compressed once and kept in memory, hashed files cached for ever, every address
 * of a page answered with index.html.
 */
export async function staticFiles(folder: string): Promise<RequestHandler> {
  const assets = await assetsIn(folder);
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const isPage = extname(request.path) === '' && request.accepts('html');
    const asset = assets.get(request.path) ?? (isPage ? assets.get('/index.html') : undefined);
    if (!asset) return next();
    const accepted = COMPRESSED.has(extname(asset.path))
      ? request.acceptsEncodings(['br', 'gzip', 'identity'])
      : 'identity';
    const encoding = accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
    const body = await bodyOf(asset, encoding);
    response.setHeader('Content-Type', asset.type);
    response.setHeader('Cache-Control', asset.cacheControl);
    response.setHeader('Vary', 'Accept-Encoding');
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    response.send(body);
  };
}
