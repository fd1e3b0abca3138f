import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requests } from '../../../../core/contract/contract.ts';
import { defaultSettings } from '../../../../core/contract/settings.ts';
import { createSettings } from '../../../../electron/services/settings.ts';
import { openSettingsFile } from '../../../../electron/services/settings-file.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

test('a change of one setting leaves the others, also through the contract', () => {
  const folder = temporaryFolder();
  const settings = createSettings(openSettingsFile(folder));
  settings.write({ issuer: '云州市教育局' });
  settings.write(requests['settings.write'].input.parse({ zoom: 1.2 }));
  expect(createSettings(openSettingsFile(folder)).read()).toEqual({
    ...defaultSettings,
    issuer: '云州市教育局',
    zoom: 1.2,
  });
});

test('a value that is not valid counts as its default, an unreadable file as none', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), '{"zoom":99,"theme":"dark","unknown":1}');
  expect(createSettings(openSettingsFile(folder)).read()).toEqual({ ...defaultSettings, theme: 'dark' });
  writeFileSync(join(folder, 'settings.json'), '{"zoom":');
  expect(createSettings(openSettingsFile(folder)).read()).toEqual(defaultSettings);
});

test('settings are kept in a file a person can read', () => {
  const folder = temporaryFolder();
  createSettings(openSettingsFile(folder)).write({ theme: 'dark' });
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual({ theme: 'dark' });
});

test('settings that cannot be written are a failure, not an exception', () => {
  const broken = {
    store: {},
    set() {
      throw new Error('EROFS');
    },
  };
  expect(createSettings(broken).write({ zoom: 2 })).toMatchObject({ ok: false, failure: { code: 'not-available' } });
});
