/** What a dialog needs of the element that it is drawn in. */

import type { ReactiveControllerHost } from 'lit';

export interface DialogHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConnected: boolean;
}
