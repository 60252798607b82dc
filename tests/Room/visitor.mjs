// Somebody in front of the room: everything is found as people find it, by role and by name.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from './expect.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const names = { noa: 'Noa Levi', sam: 'Sam Porter', sia: 'Sia Anand', mia: 'Mia Novak', max: 'Max Weber' };
const places = { room: 'Weekly smarketing', own: 'SmarketingBot' };

export class Visitor {
  #picture;
  // axe tries styles of its own on the page, which lets nobody do so and says it.
  #looking = false;

  constructor(page, url, picture, route) {
    /** Gives another window the same page. */
    this.route = route;
    this.page = page;
    this.url = url;
    this.#picture = picture;
    /** What the page complained of, and findings about accessibility. */
    this.faults = [];
    page.on('pageerror', (error) => this.faults.push(`the page: ${error.stack}`));
    page.on('console', (message) => { if (!this.#looking && ['error', 'warning'].includes(message.type())) this.faults.push(`the page: ${message.text()}`); });
    page.setDefaultTimeout(20_000);
  }

  /** Opens the room, empty. */
  async entersAnew(search = '?pace=0') {
    await this.page.goto(`${this.url}/${search}`);
    await this.#isThere();
    await this.page.request.post(`${this.url}/room/over`, { data: {} });
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}/${search}`);
    await this.#isThere();
    await this.sees('Hello, I\'m SmarketingBot');
  }

  // Buttons that act wait until the room is there, however soon they are pressed.
  async #isThere() {
    await this.page.locator('#people li').first().waitFor({ state: 'attached' });
  }

  get chat() { return this.page.getByRole('main'); }
  get box() { return this.page.getByRole('combobox', { name: /^Write to/ }); }
  get suggestions() { return this.page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option'); }
  get form() { return this.page.getByRole('dialog'); }
  person = (who) => this.page.locator('#people').getByRole('button', { name: new RegExp(`^(.. )?${names[who]}`) });
  place = (which) => this.page.locator('#people').getByRole('button', { name: new RegExp(`^(.. )?${places[which]}`) });
  messages = (...texts) => texts.reduce((found, hasText) => found.filter({ hasText }), this.page.locator('#messages > .message'));
  message = (...texts) => this.messages(...texts).last();
  entry = (...texts) => texts.reduce((found, hasText) => found.filter({ hasText }), this.page.locator('#journal > li')).first();

  /** Becomes somebody, by mouse, and looks at one of their conversations. */
  async is(who, which = 'room') {
    await this.person(who).click();
    await this.place(which).click();
  }

  /** Writes and sends; the bot is mentioned by the button beside the box. */
  async says(text) {
    await this.box.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits for a message with all these texts. */
  async sees(...texts) {
    const message = this.message(...texts);
    await message.waitFor().catch(async () => {
      throw new Error(`No message shows ${texts.map((t) => `“${t}”`).join(' and ')}. The newest is:\n${(await this.page.locator('#messages > .message').allInnerTexts()).at(-1)}`);
    });
    return message;
  }

  /** Presses a button of the newest card that shows these texts. */
  async presses(title, ...texts) {
    const having = this.page.getByRole('button', { name: title, exact: true });
    await this.messages(...texts).filter({ has: having }).last().getByRole('button', { name: title, exact: true }).last().click();
  }

  /** Moves the clock by mouse, and waits until it stands still again. */
  async moves(title) {
    await this.page.locator('#clock').getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await this.timeStands();
  }

  timeStands = () => expect(async () => !(await this.page.locator('#clock-hint').innerText()).includes('goes on'), 'time stands still');

  /** Presses keys until the keyboard is on something with this name; at most so many times. */
  async tabsTo(name, { key = 'Tab', most = 80 } = {}) {
    for (let i = 0; i < most; i++) {
      await this.page.keyboard.press(key);
      if ((await this.focused()).includes(name)) return;
    }
    throw new Error(`“${name}” is not reached within ${most} presses of ${key}; the keyboard is on “${await this.focused()}”.`);
  }

  /** What the keyboard is on, by its name or words. */
  focused = () => this.page.evaluate(() => {
    const one = document.activeElement;
    return `${one?.getAttribute('aria-label') ?? ''} ${one?.labels?.[0]?.textContent ?? ''} ${one?.textContent ?? ''}`.trim();
  });

  /** Where the keyboard is can be seen. */
  async showsFocus() {
    const seen = await this.page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return document.activeElement !== document.body && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
    });
    if (!seen) this.faults.push(`nothing shows that the keyboard is on “${await this.focused()}”`);
  }

  /** No serious finding by axe, in light and in dark. */
  async isAccessible(where) {
    this.#looking = true;
    for (const theme of ['light', 'dark']) {
      await this.page.evaluate((wanted) => { document.documentElement.dataset.theme = wanted; }, theme);
      await this.page.waitForTimeout(300); // what moves has arrived
      if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe);
      const { violations } = await this.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
      for (const { id, impact, help, nodes } of violations.filter((found) => ['serious', 'critical'].includes(found.impact)))
        this.faults.push(`${where}, ${theme}: ${impact} ${id}: ${help}\n${nodes.slice(0, 4).map((node) => `    ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join('\n')}`);
      await this.picture(`${where}-${theme}`);
    }
    await this.page.evaluate(() => { document.documentElement.dataset.theme = 'light'; });
    this.#looking = false;
  }

  /** Nothing reaches beyond the window sideways. */
  async fits(where) {
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) this.faults.push(`${where}: ${wide} px wider than the window`);
    for (const one of await this.page.evaluate(() => [...document.querySelectorAll('button, input, textarea, select')]
      .filter((node) => node.checkVisibility() && node.getBoundingClientRect().right > window.innerWidth + 1).map((node) => node.outerHTML.slice(0, 120))))
      this.faults.push(`${where}: reaches beyond the window: ${one}`);
  }

  file = (name) => this.#picture(name);
  picture = (name) => this.page.screenshot({ path: this.#picture(name) });
}
