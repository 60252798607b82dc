// What people do with a card, with a real keyboard and mouse: what the library can't be compared with, because Teams has it and the library not.
import assert from 'node:assert/strict';
import { people } from './people.js';

/** Draws a card under the strictest policy; what its buttons call back with is found in `window.calls`. */
async function show(page, card) {
  await page.evaluate(({ card, people }) => {
    window.calls = [];
    const answer = (action, inputs) => new Promise((resolve) => {
      window.calls.push({ title: action.title, inputs });
      window.answer = resolve;
    });
    document.querySelector('main').replaceChildren(window.drawCard(card, { people, onExecute: answer, onSubmit: answer, onOpenUrl: (url) => window.calls.push({ url }) }));
  }, { card, people });
}

const calls = (page) => page.evaluate(() => window.calls);
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent);
const card = (body, actions = []) => ({ type: 'AdaptiveCard', version: '1.5', body, actions });
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The plays, by what they show. Each gets a page and the made-up cards. */
export const plays = {
  async 'a required field says what is missing, and says no more once it is filled in'(page, { fields }) {
    await show(page, fields);
    await page.getByRole('button', { name: 'Save' }).click();
    assert.deepEqual(await calls(page), []);
    assert.match(await focused(page), /^Why/);
    const why = page.getByLabel('Why');
    assert.equal(await why.getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator(`#${await why.getAttribute('aria-describedby')}`).textContent(), 'Please fill in “Why”.');
    for (const sentence of ['Please give a number from 5 to 55.', 'Please agree.', 'Please choose “Mood”.', 'Please choose “Days”.', 'Please choose “Owner”.'])
      assert.ok(await page.getByText(sentence).isVisible(), sentence);
    await page.keyboard.type('because');
    assert.equal(await page.getByText('Please fill in “Why”.').isVisible(), false);
    assert.equal(await why.getAttribute('aria-invalid'), null);
    await page.getByLabel('Minutes').fill('99');
    assert.ok(await page.getByText('Please give a number from 5 to 55.').isVisible());
    await page.getByLabel('Minutes').fill('30');
    await page.getByLabel('I agree').check();
    await page.getByLabel('Good').check();
    await page.getByLabel('Tuesday').check();
    await page.getByRole('combobox', { name: 'Owner' }).fill('mia');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    const [{ inputs }] = await calls(page);
    assert.deepEqual(inputs, {
      mail: '', why: 'because', minutes: '30', day: '', hour: '09:30', loud: 'yes', agreed: 'true', mood: 'good', days: 'tue', colour: '', owner: 'mia', helpers: 'mia',
    });
  },

  async 'what was typed is there again when the card is drawn anew, and is sent'(page, { fields }) {
    await page.evaluate(async ({ card, people }) => {
      const { fillOurs } = await import('/tests/fill.js');
      const [kept, main] = [new Map(), document.querySelector('main')];
      const typed = { get: (id) => kept.get(id), set: (id, value) => (value === undefined ? kept.delete(id) : kept.set(id, value)) };
      window.calls = [];
      window.draw = (one) => main.replaceChildren(window.drawCard(one, { people, typed, onSubmit: (_, inputs) => window.calls.push(inputs), onExecute: (_, inputs) => window.calls.push(inputs) }));
      window.press = () => [...main.querySelectorAll('button')].find((button) => button.textContent === 'Save').click();
      window.draw(card);
      for (const frame of main.querySelectorAll('[data-input]')) fillOurs(frame);
      window.press();
      await new Promise((resolve) => setTimeout(resolve));
      window.draw(card);
      window.press();
      // A choice that is gone is chosen no more, and what is put back as it was is no longer typed.
      const mood = card.body.find((input) => input.id === 'mood');
      window.draw({ ...card, body: [{ ...mood, choices: mood.choices.slice(0, -1), isRequired: false }] });
      window.press();
      window.draw(card);
      const why = [...main.querySelectorAll('[data-input="why"] textarea, [data-input="why"] input')][0];
      why.value = card.body.find((input) => input.id === 'why').value ?? '';
      why.dispatchEvent(new Event('input', { bubbles: true }));
      window.calls.push(kept.has('why'));
    }, { card: fields, people });
    const [first, again, less, isKept] = await calls(page);
    assert.deepEqual(again, first);
    assert.notEqual(first.mood, '');
    assert.equal(less.mood, fields.body.find((input) => input.id === 'mood').value ?? '');
    assert.equal(isKept, false);
  },

  async 'people are picked by keyboard alone'(page, { fields }) {
    await show(page, fields);
    const owner = page.getByRole('combobox', { name: 'Owner' });
    await owner.focus();
    await page.keyboard.type('S');
    assert.deepEqual(await page.getByRole('listbox').getByRole('option').allTextContents(), ['Sam Porter', 'Sia Anand']);
    await press(page, 'ArrowDown', 'Enter');
    assert.equal(await owner.inputValue(), 'Sia Anand');
    assert.equal(await page.getByRole('listbox').count(), 0);
    // Escape closes the list and keeps who was chosen; only the next one is the dialog's.
    await page.evaluate(() => document.addEventListener('keydown', (event) => event.key === 'Escape' && window.calls.push('escaped')));
    await press(page, 'ArrowDown', 'ArrowDown', 'Escape');
    assert.equal(await owner.inputValue(), 'Sia Anand');
    assert.deepEqual(await calls(page), []);
    await press(page, 'Escape');
    assert.deepEqual(await calls(page), ['escaped']);
    const helpers = page.getByRole('combobox', { name: 'Helpers' });
    await helpers.focus();
    await page.keyboard.type('zz');
    assert.deepEqual(await page.getByRole('listbox').getByRole('option').allTextContents(), ['Nobody of that name.']);
    await press(page, 'Backspace', 'Backspace', 'ArrowUp', 'Enter', 'n', 'Enter');
    assert.deepEqual(await page.getByRole('button', { name: /^Remove/ }).allTextContents(), ['Mia Novak ×', 'Max Brandt ×', 'Noa Levi ×']);
    await press(page, 'Backspace');
    await page.getByRole('button', { name: 'Remove Mia Novak' }).press('Enter');
    assert.deepEqual(await page.getByRole('button', { name: /^Remove/ }).allTextContents(), ['Max Brandt ×']);
    assert.match(await focused(page), /^Helpers/);
  },

  async 'while an answer is awaited nothing can be pressed, and the focus stays'(page, { menu }) {
    await show(page, menu);
    const one = page.getByRole('button', { name: 'One' });
    await one.focus();
    await press(page, 'Enter', 'Enter', 'Tab', 'Enter');
    assert.deepEqual((await calls(page)).map(({ title }) => title), ['One']);
    assert.equal(await one.isDisabled(), true);
    assert.equal(await focused(page), 'Two');
    await page.evaluate(() => window.answer());
    assert.equal(await one.isDisabled(), false);
    await press(page, 'Enter');
    assert.deepEqual((await calls(page)).map(({ title }) => title), ['One', 'Two']);
    await page.evaluate(() => window.answer());
  },

  async 'the menu of further actions opens, is walked and closes by keyboard'(page, { menu }) {
    await show(page, menu);
    const more = page.getByRole('button', { name: 'More actions' });
    await more.focus();
    await press(page, 'Enter');
    assert.equal(await focused(page), 'Seven');
    await press(page, 'ArrowUp');
    assert.equal(await focused(page), 'Read on');
    await press(page, 'ArrowDown', 'ArrowDown');
    assert.equal(await focused(page), 'Rarely');
    await press(page, 'Escape');
    assert.equal(await focused(page), 'More actions');
    assert.equal(await page.getByRole('menu').count(), 0);
    await press(page, 'ArrowDown', 'End', 'Enter');
    assert.deepEqual(await calls(page), [{ url: 'https://example.com/more' }]);
    assert.equal(await page.getByRole('menu').count(), 0);
  },

  async 'an address that could run something is not opened'(page) {
    await show(page, card([{ type: 'TextBlock', text: '[here](javascript:alert(1))' }], [{ type: 'Action.OpenUrl', title: 'Open', url: 'javascript:alert(1)' }]));
    assert.equal(await page.locator('main a').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Open' }).isDisabled(), true);
  },

  async 'what nobody knows is told quietly, and the rest is drawn'(page) {
    await show(page, card([{ type: 'Hologram' }, { type: 'TextBlock', text: 'still here', maxLines: 1 }, null]));
    assert.equal(await page.getByText('Something here can’t be shown.').count(), 2);
    assert.ok(await page.getByText('still here').isVisible());
  },

  async 'long texts end after the lines they may have'(page) {
    const text = 'one two three four five six seven eight nine ten '.repeat(8);
    await show(page, card([{ type: 'TextBlock', text, wrap: true, maxLines: 2 }, { type: 'TextBlock', text }]));
    const heights = await page.locator('.ac-text').evaluateAll((blocks) => blocks.map((block) => Math.round(block.clientHeight / 20)));
    assert.deepEqual(heights, [2, 1]);
  },
};
