#!/usr/bin/env node
// The command: makes sure of the installation and the build, then hands over. Only the command writes to standard output.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { installPackages } from './install.mjs';
import { nodeProgram, out, returnToCaller, runInForeground } from './project.mjs';

const command = join(out, 'electron', 'cli.js');

returnToCaller('gangmu');
if (!(await installPackages()) || !(await build())) process.exitCode = 1;
else if (Number(process.versions.node.split('.')[0]) >= 24) await import(pathToFileURL(command).href);
else process.exitCode = await runInForeground(nodeProgram(), [command, ...process.argv.slice(2)]);
