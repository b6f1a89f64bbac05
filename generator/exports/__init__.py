"""Many records in one file: calendars, address lists, feeds, and mails of what is new."""
