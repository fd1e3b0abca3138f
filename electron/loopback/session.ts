import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Lets one browser in: a token that works once becomes a cookie that scripts and other sites cannot use. */
export interface Session {
  /** What stands behind `?token=` in the address that is opened; works until somebody has used it. */
  readonly token: string;
  /** The `Set-Cookie` value for a token, null for a wrong or used one. */
  exchange(token: string): string | null;
  /** Whether a `Cookie` header belongs to this session. */
  holds(cookieHeader: string | undefined): boolean;
}

/** A session that outlives a restart of the host, for development only. */
export interface SessionSecrets {
  readonly token: string;
  readonly cookie: string;
}

/** Starts a session. The port is part of the cookie's name, since browsers share cookies between the ports of a host. */
export function createSession(port: number, secrets: SessionSecrets = newSecrets()): Session {
  const name = `gangmu-${port}`;
  let isUsed = false;
  return {
    token: secrets.token,
    exchange(token) {
      if (isUsed || !isSame(token, secrets.token)) return null;
      isUsed = true;
      return `${name}=${secrets.cookie}; HttpOnly; SameSite=Strict; Path=/`;
    },
    holds(cookieHeader) {
      const cookies = (cookieHeader ?? '').split(';').map((one) => one.trim());
      return cookies.some((one) => one.startsWith(`${name}=`) && isSame(one.slice(name.length + 1), secrets.cookie));
    },
  };
}

function newSecrets(): SessionSecrets {
  return { token: randomBytes(32).toString('base64url'), cookie: randomBytes(32).toString('base64url') };
}

/** Compares in a time that tells nothing of where two texts differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
