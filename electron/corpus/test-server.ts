import type { z } from 'zod';
import type { serverTestSchema } from '../../core/contract/corpus-upkeep.ts';

/** How long a server may take to answer. */
const PATIENCE_MILLISECONDS = 5_000;

/** Why a server cannot be worked with, by the code of the error. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^ENOTFOUND$|^EAI_/u, '找不到这台服务器，请核对服务器的名称或地址。'],
  [/^ECONNREFUSED$/u, '服务器在，但这个端口上没有数据库，请核对端口，或请管理员启动数据库。'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/u, '够不着这台服务器，请检查网络是否连着单位内网。'],
  [/^28/u, '用户名或密码不对，请向管理员核对。'],
  [/^3D000$/u, '服务器上没有这个数据库，请核对地址最后一段的库名。'],
  [/^53/u, '服务器上的连接已满，请稍后再试。'],
];

/** Connects to a server as the corpus would and looks whether it could work there; leaves everything as it is. */
export async function testServer(connectionString: string): Promise<z.infer<typeof serverTestSchema>> {
  const { default: pg } = await import('pg');
  try {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: PATIENCE_MILLISECONDS });
    // A line that breaks is told by the query that was under way.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await lookAround(client);
    } finally {
      await client.end();
    }
  } catch (error) {
    return { isWorking: false, message: reasonOf(error) };
  }
}

interface Asked {
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
}

async function lookAround(client: Asked): Promise<z.infer<typeof serverTestSchema>> {
  const { rows } = await client.query(
    `SELECT to_regclass('gangmu_corpus.source') IS NOT NULL AS has_corpus,
       has_database_privilege(current_database(), 'CREATE') AS may_create`,
  );
  if (rows[0]?.['has_corpus'] === true) {
    const counted = await client.query('SELECT count(*) AS sources FROM gangmu_corpus.source');
    return {
      isWorking: true,
      message: `连得上，上面已有共享语料库，收着 ${String(counted.rows[0]?.['sources'])} 份文稿。`,
    };
  }
  return rows[0]?.['may_create'] === true
    ? { isWorking: true, message: '连得上，上面还没有语料库，启用时会自动建立。' }
    : {
        isWorking: false,
        message: '连得上，但这个用户没有建立语料库的权限，请管理员授予 CREATE 权限，或先由管理员启用一次。',
      };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = reasons.find(([expression]) => expression.test(code));
  if (known) return known[1];
  const message = error instanceof Error ? error.message : String(error);
  if (/timeout/iu.test(message)) return '服务器没有回应，请检查网络，或请管理员查看服务器。';
  if (code === '42501') return '这个用户没有读取共享语料库的权限，请管理员授权。';
  return `连不上：${message}`;
}
