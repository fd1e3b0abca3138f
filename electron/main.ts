/** Entry of the program in Electron. */
import { startDesktop } from './desktop/start-desktop.ts';

startDesktop();
