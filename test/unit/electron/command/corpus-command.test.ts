import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WrongUsage } from '../../../../electron/command/command.ts';
import { corpusCommand } from '../../../../electron/command/corpus-command.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const text = `云州市教育局2025年工作要点

一、保障措施
1.加强组织领导。健全党委统一领导、部门各负其责的工作机制。
`;

describe('gangmu corpus', { timeout: 60_000 }, () => {
  let folder: string;
  let said: string;
  const run = async (...args: string[]): Promise<0 | 1> => {
    said = '';
    return corpusCommand.run(args);
  };

  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder, '往年'));
    for (const name of ['一.txt', '二.txt', '三.txt']) {
      writeFileSync(join(folder, '往年', name), text.replace('2025', `202${name.charCodeAt(0) % 5}`));
    }
    vi.stubEnv('GANGMU_DATA', join(folder, 'data'));
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
      said += String(line);
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    return () => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    };
  });

  test('adds a folder, searches, continues, counts and checks', async () => {
    expect(await run('add', join(folder, '往年'), '--own')).toBe(0);
    expect(said).toContain('新收 3 份，没有变动 0 个文件，失败 0 个。');
    expect(await run('add', join(folder, '往年'), '--own')).toBe(0);
    expect(said).toContain('新收 0 份，没有变动 3 个文件');
    expect(await run('search', '各负其责')).toBe(0);
    expect(said).toMatch(
      /^健全党委统一领导、部门各负其责的工作机制。\t202\d年　云州市教育局202\d年工作要点　加强组织领导/u,
    );
    expect(await run('search', '各负其责', '--json')).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ found: [{ times: 3, source: { origin: 'own' } }], isMore: false });
    expect(await run('complete', '健全党委统一领')).toBe(0);
    expect(said).toMatch(/^导/u);
    expect(await run('stats', '--json')).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ openFolders: [] });
    expect(await run('check')).toBe(0);
    expect(said).toBe('语料库完好。\n');
  });

  test('a folder that is not there is refused', async () => {
    expect(await run('add', join(folder, '无'))).toBe(1);
    expect(said).toBe('');
  });

  test.each([
    [],
    ['destroy'],
    ['add'],
    ['search'],
    ['stats', '多'],
    ['search', '一', '二'],
    ['search', '一', '--limit', '0'],
  ])('wrong usage: %j', async (...args) => {
    await expect(run(...args)).rejects.toBeInstanceOf(WrongUsage);
  });
});
