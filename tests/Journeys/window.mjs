// What one person sees and does, in their own browser window. Everything is found as people find it: by role and by text.
import path from 'node:path';
import { bot, everybody, room } from './cast.mjs';

const patience = 30_000; // machines that build beside this are slow

export class Window {
  #page;
  #pictures;

  constructor(page, person, pictures) {
    this.#page = page;
    this.person = person;
    this.#pictures = pictures;
  }

  /** Opens the Playground anew: all that was said is gone from it, and Teams tells the bot that it is installed for this person. */
  async opens(url) {
    await this.#page.goto(url);
    await this.#box.waitFor({ timeout: 60_000 });
    await this.#page.getByText('Log Panel').locator('..').getByRole('button').last().click();
  }

  /** Looks at the chat of the meeting. */
  entersRoom = () => this.#enters(room.name);

  /** Looks at one's own chat with the bot. */
  entersOwnChat = () => this.#enters('Personal Chat');

  /** Says something to the bot. In the room it is mentioned first, as Teams wants it. */
  says = (sentence) => this.writes(this.inRoom ? `@${bot.name} ${sentence}` : sentence);

  /** Types words and sends them. `@Sam` becomes a mention; in the room the bot hears only what mentions it. */
  async writes(words) {
    await this.#box.click();
    for (const part of words.split(/(@\w+)/)) {
      const name = part.startsWith('@') && [bot, ...everybody].find((one) => one.name === part.slice(1) || one.first === part.slice(1))?.name;
      if (!name) {
        await this.#page.keyboard.insertText(part);
        continue;
      }
      await this.#page.keyboard.type(`@${name.slice(0, 3)}`);
      await this.#page.getByRole('menuitem', { name }).click();
    }
    await this.#page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** Waits for a message of the bot with all these texts, the newest such. */
  async sees(...texts) {
    const message = this.#message(texts);
    await message.waitFor({ timeout: patience }).catch(async () => {
      throw new Error(`${this.person.first} sees no message with ${texts.map((t) => `“${t}”`).join(' and ')}. The newest is:\n${await this.#newest()}`);
    });
    return message;
  }

  /** The newest message with `where` shows none of the texts. */
  async doesNotSee(where, ...texts) {
    const words = await (await this.sees(where)).innerText();
    const found = texts.filter((text) => words.includes(text));
    if (found.length > 0) throw new Error(`${this.person.first} sees ${found.map((t) => `“${t}”`).join(' and ')} in:\n${words}`);
  }

  /** How many messages show all these texts now. */
  count = (...texts) => this.#all(texts).count();

  /** Waits until the newest message with `where` has exactly these buttons. */
  async isOffered(where, ...buttons) {
    const wanted = buttons.join(' · ');
    let offered;
    for (const until = Date.now() + patience; Date.now() < until; await this.#page.waitForTimeout(100)) {
      offered = (await (await this.sees(where)).getByRole('button').allInnerTexts()).map((text) => text.trim()).filter(Boolean).join(' · ');
      if (offered === wanted) return;
    }
    throw new Error(`${this.person.first} is offered ${offered} on “${where}”, not ${wanted}.`);
  }

  /** Presses a button on the newest message that has it, and all the texts. */
  async clicks(button, ...texts) {
    const messages = this.#message(texts, this.#page.getByRole('button', { name: button, exact: true }));
    await messages.getByRole('button', { name: button, exact: true }).last().click({ timeout: patience }).catch(async (error) => {
      throw new Error(`${this.person.first} can't press “${button}”: ${error.message}\nThe newest message is:\n${await this.#newest()}`);
    });
  }

  /** Opens a form with a button, fills in its fields by their labels, and sends it off. */
  async fills(button, fields, send = 'Save') {
    await this.clicks(button);
    await this.fillsIn(fields);
    await this.clicks(send, 'Dialog · ');
  }

  /** Fills in fields of the form that is open: a text, a date as 2030-01-11, a choice, or a list of choices. */
  async fillsIn(fields) {
    const form = await this.sees('Dialog · ');
    for (const [label, value] of Object.entries(fields)) {
      const list = form.getByRole('combobox', { name: label });
      if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) await list.fill(value);
      else if ((await list.count()) === 0) await form.getByLabel(label).first().fill(value);
      else {
        await list.click();
        for (const choice of [value].flat()) await this.#page.getByRole(Array.isArray(value) ? 'menuitemcheckbox' : 'option', { name: choice }).click();
        if (Array.isArray(value)) await this.#page.keyboard.press('Escape');
      }
    }
  }

  /** Takes a command from the “…” menu of the newest message. The Playground reads no manifest, so the command's id is typed. */
  async takesFromTheMenu(command) {
    await this.#page.getByRole('button', { name: 'Show more information' }).last().click();
    await this.#page.getByRole('menuitem', { name: 'Action Command' }).click();
    await this.#page.getByPlaceholder('Input command id').fill(command);
    await this.#page.getByRole('button', { name: 'Create' }).click();
  }

  /** The dialog of a message extension, which the Playground does have. */
  dialogShows = (...texts) => Promise.all(texts.map((text) => this.#page.getByRole('dialog').getByText(text, { exact: true }).waitFor({ timeout: patience })));

  async sendsTheDialog(button) {
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.getByRole('button', { name: button, exact: true }).waitFor({ state: 'detached' });
    // Teams closes a dialog that is answered with nothing; the Playground leaves it empty.
    await dialog.getByRole('button', { name: 'Close' }).click();
  }

  /** Searches with the message extension beside the box where one writes. */
  async searches(words) {
    const close = this.#page.getByRole('button', { name: 'Close', exact: true });
    if ((await close.count()) > 0) await close.click();
    await this.#page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await this.#page.getByRole('menuitem', { name: 'Search Command' }).click();
    await this.#page.getByPlaceholder('Enter a search term').fill(words);
  }

  finds = (...texts) => Promise.all(texts.map((text) => this.#page.getByText(text).last().waitFor({ timeout: patience })));

  async picture(name) {
    await this.#page.waitForTimeout(250); // what slides in has arrived
    await this.#page.screenshot({ path: path.join(this.#pictures, `${name}.${this.person.key}.png`) });
  }

  async #enters(name) {
    await this.#page.getByRole('treeitem', { name }).click();
    this.inRoom = name === room.name;
    await this.#box.waitFor();
  }

  get #box() {
    return this.#page.locator('div[role=textbox][contenteditable=true]');
  }

  #message(texts, having) {
    const messages = this.#all(texts);
    return (having ? messages.filter({ has: having }) : messages).last();
  }

  #all(texts) {
    let messages = this.#page.locator('.fai-OutputCard');
    for (const hasText of texts) messages = messages.filter({ hasText });
    return messages;
  }

  async #newest() {
    return (await this.#page.locator('.fai-OutputCard').allInnerTexts()).at(-1) ?? '(none)';
  }
}
