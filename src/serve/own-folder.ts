/** The URL path of the server's own files. No page can have it: `.clipfile` in the output folder is a file. */
export const ownFolder = '/.clipfile/';
