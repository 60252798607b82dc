import { expect, must } from '../expect.mjs';

export const title = 'The story plays by itself, waits, goes step by step, and can be taken over';

export async function play(one, context) {
  const { page } = one;
  const guide = page.getByRole('region', { name: 'The story' });
  // From beginning to end without a hand, pressed as soon as the page is there: the room itself opens a little later.
  await page.goto('about:blank');
  await page.request.post(`${one.url}/room/over`, { data: {} });
  await page.goto(`${one.url}/?pace=0`);
  await page.getByRole('button', { name: 'Play the story' }).first().click();
  await expect(async () => (await guide.innerText()).includes('the whole loop') || (await guide.innerText()), 'the story comes to its end', 90_000);
  must(await one.entry('reminder', 'Sam (own chat)').count() === 1, 'Sam was reminded once');
  await one.isAccessible('end');

  // Again, calmly: it asks before it clears the room, waits when told to, and goes on by single steps.
  await page.goto(`${one.url}/?pace=0.2`);
  await one.sees('Hello, I\'m SmarketingBot');
  const other = await context.newPage();
  await other.goto(`${one.url}/#max/room`);
  await other.getByText('as Max sees it').waitFor();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Play the story' }).click();
  await one.form.getByRole('button', { name: 'Start over' }).click();
  await guide.getByText('Step 1 of 12').waitFor();
  await guide.getByRole('button', { name: 'Pause' }).click();
  const typed = await one.box.inputValue();
  await page.waitForTimeout(600);
  must(Math.abs((await one.box.inputValue()).length - typed.length) <= 1, 'nobody types while it waits');
  await one.isAccessible('paused');
  await guide.getByRole('button', { name: 'Step by step' }).click();
  await guide.getByText('Step 2 of 12').waitFor();
  await page.keyboard.press('Alt+N');
  await guide.getByText('Step 3 of 12').waitFor();
  // Another page sees it without a hand on it.
  await other.locator('#messages > .message').filter({ hasText: 'Why did Acme go quiet?' }).first().waitFor();

  // Somebody takes over, and the story is out of the way.
  await guide.getByRole('button', { name: 'Stop, I take over' }).click();
  await guide.waitFor({ state: 'detached' });
  await one.is('max');
  await one.says('topic Leads that came back 5m');
  await one.sees('Leads that came back');
  await other.locator('#messages > .message').filter({ hasText: 'Leads that came back' }).first().waitFor();
  await expect(async () => (await page.locator('#people .badge').count()) > 0, 'there are unread marks');

  // A language of one's own travels with what is said; the page remembers it for everybody.
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('Deutsch');
  await expect(async () => (await other.getByRole('combobox', { name: 'Language', exact: true }).inputValue()) === 'de-DE', 'the other page knows it');
}
