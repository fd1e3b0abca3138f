import { join } from 'node:path';
import { STARTER_FILE } from '../../core/corpus/starter-pack.ts';
import { createCorpusService, type CorpusService } from '../corpus/corpus-service.ts';
import { createWatchedFolders, type WatchedFolders } from '../corpus/watched-folders.ts';
import { createImportPool } from '../import/worker-pool.ts';
import type { ProgramFolders } from './paths.ts';
import { createFonts, type Fonts } from './fonts.ts';
import { createHouseStyles, type HouseStyles } from './house-styles.ts';
import { createJournal, type Journal } from './journal.ts';
import { createRecentFiles, type RecentFiles } from './recent-files.ts';
import { createRulePacks, type RulePacks } from './rule-packs.ts';
import { createSettings, type SettingsFile, type SettingsService } from './settings.ts';
import { createTemplates, type Templates } from './templates.ts';
import { createVersions, type Versions } from './versions.ts';

/** What handlers work with. Services that keep nothing are plain functions and are not in here. */
export interface Services {
  readonly version: string;
  readonly folders: ProgramFolders;
  readonly fonts: Fonts;
  readonly houseStyles: HouseStyles;
  readonly journal: Journal;
  readonly recentFiles: RecentFiles;
  readonly rulePacks: RulePacks;
  readonly settings: SettingsService;
  readonly templates: Templates;
  readonly versions: Versions;
  readonly corpus: CorpusService;
  readonly watchedFolders: WatchedFolders;
}

/** What differs between hosts and tests. */
export interface ServiceOptions {
  readonly version: string;
  readonly folders: ProgramFolders;
  /** Recovery copies, versions and the list of recent files go here; need not exist yet. */
  readonly dataFolder: string;
  readonly settingsFile: SettingsFile;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Gets one line per problem that no user can be told of. */
  readonly report: (problem: string) => void;
}

/** Makes the services of one run of the program. */
export function createServices(options: ServiceOptions): Services {
  const { version, folders, dataFolder, settingsFile, now, report } = options;
  const settings = createSettings(settingsFile);
  const server = settings.read().corpusServer;
  const starterPack = join(folders.resources, STARTER_FILE);
  const corpus = createCorpusService(
    { folder: join(dataFolder, 'corpus'), starterPack, server },
    createImportPool(folders.templates),
  );
  return {
    version,
    folders,
    fonts: createFonts(),
    houseStyles: createHouseStyles(join(folders.templates, 'styles'), join(dataFolder, 'styles'), report),
    journal: createJournal(join(dataFolder, 'journal'), now),
    recentFiles: createRecentFiles(join(dataFolder, 'recent.json'), now),
    rulePacks: createRulePacks(join(folders.resources, 'rules'), join(dataFolder, 'rules')),
    settings,
    templates: createTemplates(folders.templates, report),
    versions: createVersions(join(dataFolder, 'versions'), now, report),
    corpus,
    watchedFolders: createWatchedFolders(corpus, settings, now),
  };
}
