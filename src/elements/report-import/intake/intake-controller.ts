/** How files come in: what is held over the card, dropped on it, chosen, pasted. */

import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Localizer } from '../../../i18n/index.js';
import { droppedFiles, isWanted, pastedFiles, textAsFile } from '../given.js';
import { dropZone } from './drop-zone.js';

interface IntakeHooks {
  /** @param add to what was given before */
  take(files: readonly Blob[], add: boolean): void;
  failed(error: unknown): void;
  /** Ends reading; whether there was any. */
  cancel(): boolean;
}

export class IntakeController implements ReactiveController {
  /** Whether something is held over the card. */
  dragging = false;
  /** Whether there is a field to paste into. */
  pasting = false;
  /** Whether what is chosen next is added to what was given before. */
  private adds = false;

  constructor(
    private readonly host: ReactiveElement,
    private readonly hooks: IntakeHooks,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.dragging = false;
  }

  /** Takes the field away, and goes back to the button of it; whether there was one. */
  private stopPasting(): boolean {
    if (!this.pasting) return false;
    void this.togglePaste().then(() => this.host.renderRoot.querySelector<HTMLElement>('.paste')?.focus());
    return true;
  }

  /** Takes the field away. */
  close(): void {
    this.pasting = false;
  }

  zone(localizer: Localizer): TemplateResult {
    return dropZone({
      localizer,
      dragging: this.dragging,
      pasting: this.pasting,
      choose: (folder) => this.choose(folder, false),
      togglePaste: () => void this.togglePaste(),
      take: (text) => this.hooks.take(textAsFile(text), false),
    });
  }

  /** What opens the dialogs of the browser. */
  pickers(): TemplateResult {
    return html`<input type="file" id="files" hidden multiple @change=${this.onChosen} />
      <input type="file" id="folder" hidden webkitdirectory @change=${this.onChosen} />`;
  }

  choose(folder: boolean, adds: boolean): void {
    this.adds = adds;
    this.host.renderRoot.querySelector<HTMLInputElement>(folder ? '#folder' : '#files')!.click();
  }

  private async togglePaste(): Promise<void> {
    this.pasting = !this.pasting;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('#text')?.focus();
  }

  private readonly onChosen = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])].filter(isWanted);
    // The same file may be chosen again.
    input.value = '';
    this.hooks.take(files, this.adds);
  };

  /** Escape ends what is under way: reading, or pasting. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    // It closes a list of choices, and ends what an input method composes.
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (this.hooks.cancel() || this.stopPasting()) event.preventDefault();
  };

  readonly onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    this.drag(true);
  };

  readonly onDragLeave = ({ relatedTarget, currentTarget }: DragEvent): void => {
    const isWithin = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    if (!isWithin) this.drag(false);
  };

  readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.drag(false);
    if (!event.dataTransfer) return;
    droppedFiles(event.dataTransfer).then(
      (files) => this.hooks.take(files, false),
      (error: unknown) => this.hooks.failed(error),
    );
  };

  readonly onPaste = (event: ClipboardEvent): void => {
    const files = event.clipboardData ? pastedFiles(event.clipboardData) : [];
    if (files.length === 0) return;
    event.preventDefault();
    this.hooks.take(files, false);
  };

  private drag(dragging: boolean): void {
    if (dragging === this.dragging) return;
    this.dragging = dragging;
    this.host.requestUpdate();
  }
}
