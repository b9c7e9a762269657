@rem The script "start" in package.json begins with exec, so that no shell is left between npm and Clipfile that would
@rem keep signals to itself. Windows has no such command; there, this file runs what follows it.
@%*
