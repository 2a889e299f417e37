/** The screen that the settings ask for. */
import { readFileSync } from 'node:fs';
import type { Log } from '../base/log.ts';
import { createOffScreen, type Screen } from './screen.ts';
import { readOwnTerms } from './terms/own-terms.ts';
import { createTermsScreen } from './terms/terms.ts';
import { createUpstreamScreen } from './upstream/upstream.ts';

/** The settings of the table `moderation`. */
export interface ScreenSettings {
  readonly mode: 'off' | 'terms' | 'upstream';
  /** Absolute path of the operator's own terms; undefined for none. Read in the mode `terms` only. */
  readonly termsFile: string | undefined;
  /** Base URL of the service; the mode `upstream` needs it. */
  readonly upstreamUrl: string | undefined;
  readonly upstreamKey: string | undefined;
  readonly upstreamModel: string;
  readonly timeoutMs: number;
  readonly onFailure: 'refuse' | 'pass';
}

/** Makes the screen. Throws plain Errors that say what is wrong with the settings or the file. */
export function createScreen(settings: ScreenSettings, log: Log): Screen {
  switch (settings.mode) {
    case 'off':
      return createOffScreen();
    case 'terms':
      return createTermsScreen(
        settings.termsFile === undefined
          ? undefined
          : readOwnTerms(readFile(settings.termsFile), settings.termsFile),
      );
    case 'upstream': {
      const { upstreamUrl: url, upstreamKey: key, upstreamModel: model, timeoutMs, onFailure } = settings;
      if (url === undefined) throw new Error('moderation.mode = "upstream" needs moderation.upstream_url.');
      return createUpstreamScreen({ url, key, model, timeoutMs, onFailure }, { log, fetch });
    }
  }
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`moderation.terms_file: ${path} cannot be read.`, { cause: error });
  }
}
