/** Hands a text to the reader as a file. */
export function downloadText(name: string, type: string, text: string): void {
  // Spreadsheets take a file without a byte order mark for one in the encoding of the system.
  const mark = type === 'text/csv' ? '\uFEFF' : '';
  const url = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
