/** The script of the worker. Imported anywhere else, it does nothing. */

import { hostEngine } from './channel/host.js';
import type { FromWorker, Port } from './channel/protocol.js';

const scope = globalThis as unknown as Port<FromWorker> & { readonly WorkerGlobalScope?: new () => unknown };

if (scope.WorkerGlobalScope && scope instanceof scope.WorkerGlobalScope) hostEngine(scope);
