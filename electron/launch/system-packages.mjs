// Debian packages the program can use but npm cannot bring: a browser for the window; for the tests also Chinese fonts,
// LibreOffice and poppler, which draw and measure exported pages, and PostgreSQL, on which a corpus can be shared.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './project.mjs';

const isOnPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const packages = {
  chromium: () => isOnPath('chromium') || isOnPath('google-chrome') || Boolean(process.env.GANGMU_BROWSER),
  'fonts-noto-cjk': () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  'libreoffice-writer': () => isOnPath('soffice'),
  'poppler-utils': () => isOnPath('pdftotext'),
  postgresql: () => existsSync('/usr/lib/postgresql'),
};
const purposes = { window: ['chromium', 'fonts-noto-cjk'], test: Object.keys(packages) };

/**
 * Installs what is missing for a purpose (`window` or `test`) with apt-get. Does nothing off Debian or without root,
 * and never fails: whoever needs a missing program says so himself.
 */
export async function installSystemPackages(purpose) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const missing = purposes[purpose].filter((name) => !packages[name]());
  if (missing.length === 0) return;
  console.error(`Installing ${missing.join(', ')} (apt-get) …`);
  const options = { stdio: 'ignore', timeout: 15 * 60_000, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['-qq', 'update'], options);
  const code = await run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...missing], options);
  if (code !== 0) console.error(`apt-get could not install ${missing.join(', ')}; going on without.`);
}
