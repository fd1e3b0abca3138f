import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Builds the page with one of its modules replaced, and gives back the script. Proves that a test notices the difference.
 * The replacement itself may import the module it replaces.
 */
export async function buildControlPage(module: string, replacement: string): Promise<string> {
  const result = await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'renderer'),
    logLevel: 'silent',
    build: { write: false, minify: false },
    plugins: [
      {
        name: 'control',
        enforce: 'pre',
        async resolveId(source, importer, options) {
          const found = await this.resolve(source, importer, { ...options, skipSelf: true });
          const isReplaced = found?.id === join(ROOT, module) && importer !== join(ROOT, replacement);
          return isReplaced ? join(ROOT, replacement) : null;
        },
      },
    ],
  });
  const outputs = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const script = outputs.find((output) => output.type === 'chunk' && output.isEntry);
  if (script?.type !== 'chunk') throw new Error('the control page has no script');
  return script.code;
}
