/** Hands something over to the reader: a file to save, or words on the clipboard. */

/** Saves by a link of our own in our own root; the page sees no address of ours but a blob that is gone soon. */
export function saveFile(file: { name: string; mediaType: string; text: string }, root: Node): void {
  const address = URL.createObjectURL(new Blob([file.text], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.style.display = 'none';
  root.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export async function toClipboard(text: string, root: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page without https has no clipboard; the older way still works there.
    const area = document.createElement('textarea');
    area.value = text;
    root.appendChild(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}
