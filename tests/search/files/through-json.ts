/** The data after the file is written and read. */
export function throughJson<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data));
}
