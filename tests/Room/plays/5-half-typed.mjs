import { expect, must } from '../expect.mjs';

export const title = 'What is half typed into a card outlives the card’s being drawn anew';

export async function play(one, context) {
  const { page } = one;
  await page.getByRole('button', { name: 'Set up the meeting' }).click();
  await one.sees('Noa Levi moderates from now on');
  for (const sentence of ['kpi add MQL', 'kpi add Deals won', 'kpi mql owner @Mia ', 'kpi deals won owner @Mia ']) {
    await one.says(sentence);
    await one.sees(sentence.trim());
  }
  await one.moves('Meeting time');
  await one.moves('A week later');
  await one.is('mia', 'own');
  await one.sees('2 numbers for the agenda');
  const field = (name) => one.message('for the agenda').getByLabel(new RegExp(`^${name}`));
  await field('MQL').pressSequentially('44');

  // Somebody else's page: half of what was asked is said in the group, and the card is drawn anew.
  const other = await context.newPage();
  await other.goto(`${one.url}/#mia/room`);
  await other.getByRole('combobox', { name: /^Write to/ }).fill('deals won 9');
  await other.keyboard.press('Enter');
  await page.bringToFront();
  await one.sees('One number for the agenda');
  must((await field('MQL').inputValue()) === '44', 'what was typed is still there');
  must((await one.focused()).startsWith('MQL'), 'the keyboard is still on the field');
  await page.keyboard.type('4');
  must((await field('MQL').inputValue()) === '444', 'one types on where one was');

  // It is this person's, in this conversation, in either look.
  await one.is('noa', 'own');
  await one.is('mia', 'own');
  await page.locator('#look').click();
  must((await field('MQL').inputValue()) === '444', 'it is there when one comes back');
  await one.picture('half-typed');
  await one.presses('Save number', 'One number for the agenda');
  await one.sees('nothing is missing from you any more');
  await one.is('noa');
  await one.says('scoreboard');
  await one.sees('444');
}
