// Who plays. The Playground wants exactly six people and their ids; three of them get a window of their own.

const person = (key, name, number) => ({
  key,
  name,
  first: name.split(' ')[0],
  id: `29:1-${key}`,
  aadObjectId: `22222222-0000-4000-8000-00000000000${number}`,
  mail: `${key}@contoso.example`,
  chat: `a:1-personal-${key}`,
});

export const tenant = '11111111-1111-4111-8111-111111111111';
export const bot = { id: '28:aaaaaaaa-0000-4000-8000-000000000001', name: 'SmarketingBot' };
/** The chat of a meeting: a group chat whose activities name the meeting. */
export const room = { id: '19:meeting_c21hcmtldGluZw@thread.v2', name: 'Weekly smarketing', meeting: 'MCMxOTptZWV0aW5nX2MyMWhjbXRsZEdsdVp3' };

export const noa = person('noa', 'Noa Levi', 1);
export const sam = person('sam', 'Sam Porter', 2);
export const mia = person('mia', 'Mia Novak', 3);
/** Have no window: whatever is for them alone can't be delivered, as where the app isn't installed. */
export const sia = person('sia', 'Sia Anand', 4);
export const max = person('max', 'Max Weber', 5);
export const ben = person('ben', 'Ben Carter', 6);

export const everybody = [noa, sam, mia, sia, max, ben];
export const withWindow = [noa, sam, mia];
