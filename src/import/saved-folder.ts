/**
 * The name of a page, without its ending, from that of the folder in which a browser saves its pictures beside it;
 * undefined for other names. Some versions of Windows have them in their language.
 */
export function pageOfFolder(name: string): string | undefined {
  return /^(.+)(?:_files?|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|-filer|_soubory|_pliki)$/i.exec(
    name,
  )?.[1];
}
