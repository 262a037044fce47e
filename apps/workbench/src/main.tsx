// Browsers without Temporal get it before anything of ours is loaded: modules below may read it at once.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
const { startApp } = await import('./app');
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
startApp(root);
