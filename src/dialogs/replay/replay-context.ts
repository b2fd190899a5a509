/** What every part of a replay is drawn from. */

import type { InteractionDetail, ReportDescription } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { behaviorName } from '../../words/wording.js';

export interface ReplayContext {
  readonly localizer: Localizer;
  readonly description: ReportDescription;
  readonly detail: InteractionDetail;
}

export function nameOf({ localizer, description }: ReplayContext, behavior: string): string {
  return behaviorName(localizer, description, behavior);
}
