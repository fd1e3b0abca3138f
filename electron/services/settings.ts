import { defaultSettings, settingsSchema, type Settings } from '../../core/contract/settings.ts';
import { failure, success, type Result } from '../../core/result.ts';

/** Where settings are kept. `conf` behind the browser host and the command, `electron-store` behind Electron, both fit. */
export interface SettingsFile {
  readonly store: Readonly<Record<string, unknown>>;
  set(values: Record<string, unknown>): void;
}

/** Some settings with their new values; the others stay as they are. */
export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** What the program remembers between runs. */
export interface SettingsService {
  /** Never fails: a value that is not valid any more counts as its default. */
  read(): Settings;
  write(changes: SettingsChange): Result<Settings>;
}

/** Serves settings from a file that may hold anything. */
export function createSettings(file: SettingsFile): SettingsService {
  const fields = settingsSchema.shape;

  function read(): Settings {
    const kept: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const checked = field.safeParse(file.store[name]);
      if (checked.success) kept[name] = checked.data;
    }
    return settingsSchema.parse({ ...defaultSettings, ...kept });
  }

  return {
    read,
    write(changes) {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      try {
        if (Object.keys(given).length > 0) file.set(given);
      } catch {
        return failure('not-available', '设置没有保存：数据文件夹不能写入。本次的改动只在关闭程序之前有效。');
      }
      return success(read());
    },
  };
}
