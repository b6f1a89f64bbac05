"""The subcommands of ``wissen``, a module per subject. Each is thin: it calls the rooms."""
