import type { CDPSession, Page } from 'playwright-core';

/** Key code that Chromium reports for every key an input method takes. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * An input method at the keyboard: speaks to Chromium the way one does, through keys with the code 229, composition
 * updates and a commit, so that no Chinese input method need be installed.
 */
export class InputMethod {
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  static async attach(page: Page): Promise<InputMethod> {
    return new InputMethod(page, await page.context().newCDPSession(page));
  }

  /** Shows these letters as being composed. */
  async update(text: string): Promise<void> {
    await this.#press();
    await this.#session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /** Composes letter by letter, leaving the composition open. */
  async spell(letters: string): Promise<void> {
    for (let length = 1; length <= letters.length; length += 1) await this.update(letters.slice(0, length));
  }

  /** Types letters one by one, then commits what they stand for. */
  async compose(letters: string, committed: string): Promise<void> {
    await this.spell(letters);
    await this.commit(committed);
  }

  /** Puts text in, in place of what is being composed or, as with punctuation, without a composition. */
  async commit(text: string): Promise<void> {
    await this.#press();
    await this.#session.send('Input.insertText', { text });
  }

  /** Gives up what is being composed. */
  async cancel(): Promise<void> {
    await this.update('');
  }

  async #press(): Promise<void> {
    const key = { key: 'Process', windowsVirtualKeyCode: TAKEN_BY_INPUT_METHOD };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
