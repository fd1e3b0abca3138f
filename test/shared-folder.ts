import { fileURLToPath } from 'node:url';

/** Folder with real plans and reports to test against; it lies beside the repository and is never part of it. */
export const sharedFolder = process.env['GANGMU_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url));
