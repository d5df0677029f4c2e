// An object without one of its members: what is not said is left out of a definition, and is not null.

export function without<T extends object, K extends keyof T>(object: T, member: K): Omit<T, K> {
  const rest = { ...object };
  delete rest[member];
  return rest;
}
