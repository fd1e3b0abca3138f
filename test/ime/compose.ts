import type { CDPSession, Page } from 'playwright-core';

/**
 * An input method at the keyboard: speaks to Chromium the way one does, through composition updates and a commit, so
 * that no Chinese input method need be installed.
 */
export class InputMethod {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async attach(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows these letters as being composed. */
  async update(text: string): Promise<void> {
    await this.#session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /** Types letters one by one, then commits what they stand for. */
  async compose(letters: string, committed: string): Promise<void> {
    for (let length = 1; length <= letters.length; length += 1) await this.update(letters.slice(0, length));
    await this.commit(committed);
  }

  async commit(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }

  async cancel(): Promise<void> {
    await this.update('');
  }
}
