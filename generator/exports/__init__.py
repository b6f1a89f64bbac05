"""Many records in one file: calendars to subscribe to, address lists to take over."""
