import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// much of a start is compiling libraries: the second start finds them compiled
enableCompileCache();
const { boot } = await import('./boot');
// the same way from the source and from the build
await boot(fileURLToPath(new URL('../../workbench/dist', import.meta.url)));
