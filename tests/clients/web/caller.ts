// Where the host is and who asks; both come from the script that started it.
function given(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: run slow.sh.`);
  return value;
}

export const url = given('URL');
export const facilitator = { authorization: `Bearer ${given('FACILITATOR')}` };
export const employee = { authorization: `Bearer ${given('EMPLOYEE')}` };
